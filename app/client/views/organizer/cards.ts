// Report cards as they are read: the lines of a group and block by section, what they mean to do next, and questions that
// are open. Pure.

import type { LineShape, NoteShape, TitledLine } from "../../protocol.gen.ts";
import type { Texts } from "../desk/texts.ts";

const NEXT_STEPS: readonly string[] = ["first-steps", "next-steps"];

export function linesOn(lines: readonly LineShape[], board: string, block: string): LineShape[] {
  return lines.filter((line) => line.board === board && line.block === block);
}

/** Sections that have a line, in the order of the card. */
export function bySection(
  lines: readonly LineShape[],
  sections: readonly TitledLine[],
): { section: TitledLine; lines: LineShape[] }[] {
  return sections
    .map((section) => ({ section, lines: lines.filter((line) => line.section === section.id) }))
    .filter((one) => one.lines.length > 0);
}

/** In the order of the agenda: by block, then as they were written. */
export function nextSteps(lines: readonly LineShape[], texts: Texts): LineShape[] {
  const order = new Map(texts.blocks.map(({ id, number }) => [id, number]));
  const place = ({ block }: LineShape) => order.get(block) ?? Number.MAX_SAFE_INTEGER;
  return lines
    .filter(({ section }) => NEXT_STEPS.includes(section))
    .sort((a, b) => place(a) - place(b));
}

export function openQuestions(notes: readonly NoteShape[], texts: Texts): NoteShape[] {
  const kinds = new Set(
    texts.kinds.filter(({ means }) => means === "question").map(({ id }) => id),
  );
  return notes.filter(({ note_kind }) => kinds.has(note_kind));
}
