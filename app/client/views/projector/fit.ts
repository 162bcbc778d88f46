// How large words can be written on the wall so that all of them fit, or how many of them do. Pure, in shares of its height.

/** A text by its length, with the lines that stand above it. */
export interface Piece {
  points: number;
  above: number;
}

export interface Fit {
  /** Of the letters, in hundredths of the height of the wall. */
  size: number;
  columns: number;
  /** How many of the pieces, from the first on. */
  shown: number;
}

/** From the largest to what is still read from 15 m. */
const TRIED: readonly (readonly [size: number, columns: number])[] = [
  [11, 1],
  [9, 1],
  [7.4, 1],
  [6.2, 1],
  [5.4, 1],
  [5.4, 2],
  [4.6, 2],
  [3.9, 2],
  [3.6, 3],
  [3.2, 3],
  [3, 4],
];
const LETTER = 0.54;
const LINE = 1.34;
const BETWEEN = 0.7;
const GAP = 5;

/** `width` and `height` are the room there is, in the same hundredths. */
export function fitOf(pieces: readonly Piece[], width: number, height: number): Fit {
  const wide = TRIED.filter(([, columns]) => columns <= Math.max(1, pieces.length));
  for (const [size, columns] of wide) {
    const shown = countIn(pieces, size, columns, width, height);
    if (shown === pieces.length) return { size, columns, shown };
  }
  const [size, columns] = wide[wide.length - 1] ?? [3, 1];
  return { size, columns, shown: Math.max(1, countIn(pieces, size, columns, width, height)) };
}

/** One column after the other; none of the pieces is broken in two. */
function countIn(
  pieces: readonly Piece[],
  size: number,
  columns: number,
  width: number,
  height: number,
): number {
  const letters = Math.floor((width - GAP * (columns - 1)) / columns / (size * LETTER));
  const lines = height / (size * LINE);
  let column = 0;
  let used = 0;
  for (const [n, { points, above }] of pieces.entries()) {
    const needs = Math.ceil(points / letters) + above;
    if (needs > lines) return n;
    if (used + needs > lines) {
      column += 1;
      used = 0;
    }
    if (column >= columns) return n;
    used += needs + BETWEEN;
  }
  return pieces.length;
}
