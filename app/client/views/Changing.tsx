// A word or number of the tool that changes by itself: the element is replaced, so that no translator holds on to it (H66).

export function Changing({ text, class: name }: { text: string; class?: string }) {
  return (
    <span key={text} class={name}>
      {text}
    </span>
  );
}
