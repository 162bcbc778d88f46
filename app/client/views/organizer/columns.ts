// The columns of the matrix: the blocks of the plan, or the criteria of one of them. Pure.

import type { CriterionText } from "../../protocol.gen.ts";
import type { Block, Texts } from "../desk/texts.ts";
import type { Rated } from "./Cell.tsx";
import type { Row } from "./rows.ts";

export interface Column {
  id: string;
  name: string;
  dye: string;
  /** With the number of a block; a criterion has neither. */
  icon: string | null;
  number: number | null;
  title: string;
  /** Few columns have room for more words in a cell. */
  isWide: boolean;
  cellOf: (row: Row) => Rated | undefined;
}

export function byBlock(texts: Texts): Column[] {
  return texts.blocks.map(({ id, number, title, short, icon, dye }) => ({
    id,
    name: short,
    dye,
    icon,
    number,
    title,
    isWide: false,
    cellOf: (row) => row.cells[id],
  }));
}

export function byCriterion(block: Block, texts: Texts): Column[] {
  return criteriaOf(block.id, texts).map(({ id, name }) => ({
    id,
    name,
    dye: block.dye,
    icon: null,
    number: null,
    title: name,
    isWide: true,
    cellOf: (row) => row.criteria[id],
  }));
}

export function criteriaOf(block: string, texts: Texts): readonly CriterionText[] {
  return texts.content.blocks.find(({ id }) => id === block)?.criteria ?? [];
}

/** A criterion, with the block it belongs to. */
export function criterionIn(texts: Texts, criterion: string) {
  for (const words of texts.content.blocks) {
    const found = words.criteria.find(({ id }) => id === criterion);
    const block = found && texts.block(words.id);
    if (found && block) return { criterion: found, block };
  }
  return undefined;
}

export function emptyCells(rows: readonly Row[], columns: readonly Column[]): number {
  return rows.reduce(
    (sum, row) => sum + columns.filter((column) => column.cellOf(row) === undefined).length,
    0,
  );
}
