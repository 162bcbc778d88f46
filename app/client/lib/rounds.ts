// Rounds of rating: which are shown to whom, how their views are called, and to which one an unsent rating belongs. Pure.

import type { SessionShape } from "../protocol.gen.ts";
import type { OutboxItem } from "./outbox.ts";

const EVERY_GROUP = "*";

type Rounds = Pick<SessionShape, "revealed" | "rating_round" | "round_since">;

/** Whether a round is shown to a group; without a group, whether it is shown to all. */
export function isShown(session: Rounds, group: string | null, round: number): boolean {
  const named = (whose: string) => (round === 1 ? whose : `${round}/${whose}`);
  return (
    session.revealed.includes(named(EVERY_GROUP)) ||
    (group !== null && session.revealed.includes(named(group)))
  );
}

/** The rounds that are shown to a group, the first one first. */
export function shownRounds(session: Rounds, group: string | null): number[] {
  const all = Array.from({ length: session.rating_round }, (_, n) => n + 1);
  return all.filter((round) => isShown(session, group, round));
}

export function tallyName(group: string | null, criterion: string, round: number): string {
  const name = `tally/${group}/${criterion}`;
  return round === 1 ? name : `${name}/${round}`;
}

export function ratingName(criterion: string, round: number): string {
  return `${criterion}/${round}`;
}

/** What was said before the present round began belongs to an earlier one (H18). */
export function isOfThisRound(session: Rounds, item: OutboxItem): boolean {
  return item.run >= session.round_since;
}
