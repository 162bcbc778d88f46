// The proposals that got dots or marks in a closed vote, those with the most dots in its latest round first. Pure.

import type { AnyView, MarkCountsShape, NoteShape, WorksWhenShape } from "../../protocol.gen.ts";
import { marksOn, type RoundOfNote, votesOn } from "../desk/votes.ts";
import { learningIn } from "./learning.ts";

export interface ChosenNote {
  note: NoteShape;
  rounds: readonly RoundOfNote[];
  /** Null where there are too few to show, undefined where nobody has marked it. */
  marks: MarkCountsShape | null | undefined;
  worksWhen: WorksWhenShape | undefined;
}

export function chosenNotes(
  notes: Iterable<NoteShape>,
  views: ReadonlyMap<string, AnyView>,
  voted: readonly number[],
): ChosenNote[] {
  const works = new Map(learningIn(views)?.works_when.map((one) => [one.note, one]));
  const found: ChosenNote[] = [];
  for (const note of notes) {
    if (note.hidden !== null || note.waiting) continue;
    const rounds = votesOn(views, note, voted).filter(({ dots }) => dots > 0);
    const marks = marksOn(views, note);
    const worksWhen = works.get(note.id);
    if (rounds.length > 0 || marks !== undefined || worksWhen) {
      found.push({ note, rounds, marks, worksWhen });
    }
  }
  return sorted(found, voted);
}

/** The most dots on any of them: the length of a bar is part of it, over all boards and rounds. */
export function mostDots(chosen: readonly ChosenNote[]): number {
  return Math.max(1, ...chosen.flatMap(({ rounds }) => rounds.map(({ dots }) => dots)));
}

function sorted(found: ChosenNote[], voted: readonly number[]): ChosenNote[] {
  const latest = Math.max(0, ...voted);
  const dots = ({ rounds }: ChosenNote) => rounds.find(({ round }) => round === latest)?.dots ?? 0;
  return found.sort((a, b) => dots(b) - dots(a) || a.note.created - b.note.created);
}
