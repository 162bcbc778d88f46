// A join code in the two halves it is shown and read aloud in.

export function halvesOf(code: string): [string, string] {
  const middle = Math.ceil(code.length / 2);
  return [code.slice(0, middle), code.slice(middle)];
}
