// The own rating of a criterion as it stands: what was said last, whether or not the server has it yet. Pure.

import { stateOf, type WriteState } from "../../lib/board.ts";
import { isRefused, type OutboxItem } from "../../lib/outbox.ts";
import { isOfThisRound, ratingName } from "../../lib/rounds.ts";
import type { Here } from "./here.ts";

export interface Own {
  level: number | null | undefined;
  state: WriteState | null;
  refused: OutboxItem | null;
  late: boolean;
  /** What was said in the round before; undefined for nothing, or in the first one. */
  before: number | null | undefined;
}

/** Has this person said anything of it, a level or "no answer"? */
export function isRated(here: Here, criterion: string): boolean {
  return ownRating(here, criterion).level !== undefined;
}

export function ownRating({ live, session }: Here, criterion: string): Own {
  const said = live.outbox.value.filter(
    (item) =>
      item.command.type === "rate" &&
      item.command.criterion === criterion &&
      isOfThisRound(session, item),
  );
  const given = (round: number) => live.store.ratings.value.get(ratingName(criterion, round));
  const record = given(session.rating_round);
  const before = given(session.rating_round - 1)?.level;
  const refused = said.filter(isRefused).pop() ?? null;
  const last = said.filter((item) => !isRefused(item)).pop();
  if (last && last.command.type === "rate") {
    const state = stateOf(last, live.status.value);
    return { level: last.command.level, state, refused, late: false, before };
  }
  const [state, late] = [record ? ("saved" as const) : null, record?.late ?? false];
  return { level: record?.level, state, refused, late, before };
}
