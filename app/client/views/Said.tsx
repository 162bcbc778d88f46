// People's words: never markup, never the tool's voice, and safe from a browser that translates the page (H66).

export function Said({ text, lang, class: name }: { text: string; lang?: string; class?: string }) {
  return (
    <bdi key={text} dir="auto" lang={lang} translate={true} class={name}>
      {text}
    </bdi>
  );
}
