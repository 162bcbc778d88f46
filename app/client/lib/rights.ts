// What this person may do where, now or (late) as it was in an earlier run. The server decides; this draws the doors.

import type { ClientContent, PersonShape, SessionShape } from "../protocol.gen.ts";
import { isShown, shownRounds } from "./rounds.ts";

export const PLENARY = "plenary";

type Write = SessionShape["rights"]["write"];

export interface Writing {
  run: number;
  late: boolean;
}

/** The run to write in on a board: the present one, else the last earlier one that allowed it (H18); null for none. */
export function writingOn(
  board: string,
  session: SessionShape,
  content: ClientContent,
  me: PersonShape,
): Writing | null {
  if (session.state === "closed") return null;
  if (allows(session.rights.write, board, me)) return { run: session.run, late: false };
  const past = pastRights(session, content);
  for (let n = past.length; n > 0; n -= 1) {
    if (allows(past[n - 1]?.write ?? "none", board, me)) return { run: n, late: true };
  }
  return null;
}

/** The run to change an own note in, wherever its writer is by now (H45); null for none. */
export function changingOn(
  board: string,
  session: SessionShape,
  content: ClientContent,
): Writing | null {
  if (session.state === "closed") return null;
  const breakout = groupOf(session, board)?.phase ?? "";
  const allowed = (write: Write, within: string | null) =>
    board === PLENARY
      ? write === "plenary"
      : write === "group" && (breakout === "" || breakout === within);
  if (allowed(session.rights.write, session.breakout)) return { run: session.run, late: false };
  const past = pastRights(session, content);
  for (let n = past.length; n > 0; n -= 1)
    if (allowed(past[n - 1]?.write ?? "none", session.past[n - 1]?.[0] ?? null))
      return { run: n, late: true };
  return null;
}

/** The run to comment in: the present one, else the last earlier one that allowed it (H18); null for none. */
export function commentingIn(session: SessionShape, content: ClientContent): Writing | null {
  if (session.state === "closed") return null;
  if (session.rights.comment) return { run: session.run, late: false };
  const past = session.past.map(([phase, step]) => rightsIn(content, phase ?? "", step ?? null));
  const run = past.map((rights) => rights?.comment === true).lastIndexOf(true) + 1;
  return run > 0 && session.late_work ? { run, late: true } : null;
}

/** May the board's notes be read now? The plenary board always (H15). */
export function boardsOpen(session: SessionShape, me: PersonShape): string[] {
  const own = me.group === null ? [] : [me.group];
  const others = session.rights.see === "boards" ? session.groups.map(({ id }) => id) : [];
  return [...new Set([...own, ...others, PLENARY])];
}

/** Where this person belongs now, unless they choose otherwise. */
export function boardNow(session: SessionShape, me: PersonShape): string {
  if (session.rights.write === "plenary" || me.group === null) return PLENARY;
  return me.group;
}

export function blocksToRate(
  session: SessionShape,
  content: ClientContent,
  me: PersonShape,
): string[] {
  if (session.rights.rate === "all") return content.blocks.map(({ id }) => id);
  return [...(groupOf(session, me.group)?.blocks ?? [])];
}

/** Is this the moment for rating? */
export function mayRate({ state, rights }: SessionShape, me: PersonShape): boolean {
  return (
    state === "open" && (rights.rate === "all" || (rights.rate === "own" && me.group !== null))
  );
}

/** People choose their groups themselves: a facilitator or the step has opened it. */
export function mayChoose(session: SessionShape): boolean {
  return session.choosing;
}

export function groupOf(session: SessionShape, id: string | null) {
  return session.groups.find((group) => group.id === id) ?? null;
}

/** The rounds whose ratings the own group may look at now, the first one first. */
export function roundsToSee(session: SessionShape, me: PersonShape): number[] {
  return session.rights.see_ratings === "own" ? [] : shownRounds(session, me.group);
}

/** May the rapporteur show the ratings of the own group now (H20)? A round that is shown needs no second reveal. */
export function mayReveal(session: SessionShape, content: ClientContent, me: PersonShape): boolean {
  return (
    content.grouping.rapporteur_may_reveal &&
    session.state === "open" &&
    session.rights.see_ratings !== "own" &&
    me.group !== null &&
    !isShown(session, me.group, session.rating_round)
  );
}

function allows(write: Write, board: string, me: PersonShape): boolean {
  if (board === PLENARY) return write === "plenary";
  return write === "group" && board === me.group;
}

/** What every earlier run allowed, in order. */
export function pastRights(session: SessionShape, content: ClientContent) {
  return session.past.map(([phase, step]) => rightsIn(content, phase ?? "", step ?? null));
}

function rightsIn(content: ClientContent, phase: string, step: string | null) {
  const found = content.phases.find(({ id }) => id === phase);
  return (found?.steps.find(({ id }) => id === step) ?? found)?.rights ?? null;
}
