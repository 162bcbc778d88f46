// A text that comes in several languages, in the one asked for or the nearest thing to it.

export function inLanguage(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}
