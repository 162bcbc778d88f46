// What the views say of one note: dots by voting round, and transfer marks. Pure.

import type {
  AnyView,
  MarkCountsShape,
  MarksView,
  NoteShape,
  VotesView,
} from "../../protocol.gen.ts";

export interface RoundOfNote {
  round: number;
  dots: number;
  people: number;
  /** The most dots on any note of this board and round: the length of a bar is part of it. */
  most: number;
}

type Views = ReadonlyMap<string, AnyView>;

export function votesOn(views: Views, note: NoteShape, rounds: readonly number[]): RoundOfNote[] {
  return rounds.flatMap((round) => {
    const view = views.get(`votes/${note.board}/${round}`) as VotesView | undefined;
    const [dots, people] = view?.notes[note.id] ?? [];
    if (!view || dots === undefined || people === undefined) return [];
    const most = Math.max(...Object.values(view.notes).map(([each]) => each ?? 0));
    return [{ round, dots, people, most }];
  });
}

/** Null where there are too few to show, undefined where nobody has marked it or nothing is shown yet. */
export function marksOn(views: Views, note: NoteShape): MarkCountsShape | null | undefined {
  return (views.get(`marks/${note.board}`) as MarksView | undefined)?.notes[note.id];
}
