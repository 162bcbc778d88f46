// The rows of the matrix in alphabetical order, and what a chosen cell says. Pure; computes no tally.

import type { AnyView, CriterionCellShape, MatrixRowView } from "../../protocol.gen.ts";

export interface Row extends MatrixRowView {
  id: string;
}

const PREFIX = "matrix/";

/** A to Z in the reader's language; never by a number. */
export function rowsOf(views: ReadonlyMap<string, AnyView>, language: string): Row[] {
  const rows: Row[] = [];
  for (const [name, view] of views) {
    if (name.startsWith(PREFIX) && "cells" in view) {
      rows.push({ ...view, id: name.slice(PREFIX.length) });
    }
  }
  const order = new Intl.Collator(language);
  return rows.sort((a, b) => order.compare(a.label, b.label) || order.compare(a.id, b.id));
}

/** The lowest and the highest level somebody chose. */
export function spread(cell: CriterionCellShape): { from: number; to: number } | null {
  const chosen = (cell.levels ?? []).flatMap((count, at) => (count > 0 ? [at + 1] : []));
  const [from, to] = [chosen[0], chosen[chosen.length - 1]];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The levels a median lies on: one, or the two it lies between. */
export function medianAt(cell: CriterionCellShape): readonly number[] {
  if (cell.median === null) return [];
  return [...new Set([Math.floor(cell.median), Math.ceil(cell.median)])];
}

/** Territories that have something in this block, and how many people they are. */
export function tookPart(
  rows: readonly Row[],
  block: string,
): { territories: number; people: number } {
  const cells = rows.flatMap((row) => row.cells[block] ?? []);
  return {
    territories: cells.length,
    people: cells.reduce((sum, cell) => sum + cell.people, 0),
  };
}
