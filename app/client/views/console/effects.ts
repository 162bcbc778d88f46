// What will change for everyone when the session moves: two rights profiles in, sentences out. Pure, decides nothing.

import type { RightsShape } from "../../protocol.gen.ts";

export interface Effect {
  icon: string;
  /** Message id in console.ftl. */
  say: string;
  args?: Record<string, number>;
}

type Rights = Partial<RightsShape> & { readonly reveal?: boolean };

/** What beside the rights decides what happens. */
export interface Stand {
  /** The present round of ratings is shown to all groups. */
  isRevealed: boolean;
  lateWork: boolean;
  dotsTaken: boolean;
}

export function effectsOf(now: Rights, next: Rights, stand: Stand): Effect[] {
  return [
    writing(now, next, stand),
    reading(now, next),
    rating(now, next, stand),
    seeingRatings(now, next, stand.isRevealed),
    voting(now, next, stand),
    ...OTHERS.map(([right, icon]) => turning(right, icon, now, next)),
    card(now, next),
    choosing(now, next),
  ].filter((effect) => effect !== null);
}

/** The same moment once more: nothing opens or closes, but rounds begin. */
export function effectsOfRepeating(
  now: Rights,
  rounds: { rating: number; voting: number },
): Effect[] {
  const found: Effect[] = [];
  if ((now.rate ?? "none") !== "none") {
    const args = { round: rounds.rating + 1, before: rounds.rating };
    found.push({ icon: "scale", say: "effect-round-begins", args });
    found.push({ icon: "scale", say: "effect-round-stays", args });
  }
  if (now.dots) {
    const args = { round: rounds.voting + 1, before: rounds.voting };
    found.push({ icon: "ready", say: "effect-vote-begins", args });
  }
  if (found.length === 0) found.push({ icon: "clock", say: "effect-repeat-only" });
  return [...found, { icon: "list", say: "effect-repeat-keeps" }];
}

function writing(now: Rights, next: Rights, { lateWork }: Stand): Effect | null {
  const [from, to] = [now.write ?? "none", next.write ?? "none"];
  if (from === to) return to === "none" ? null : { icon: "pen", say: `effect-write-stays-${to}` };
  const closes = lateWork ? "effect-write-closes" : "effect-write-ends";
  return { icon: "pen", say: to === "none" ? closes : `effect-write-${to}` };
}

function reading(now: Rights, next: Rights): Effect | null {
  const [from, to] = [now.see ?? "own", next.see ?? "own"];
  if (from === to) return null;
  if (to !== "own" || next.write === "group") {
    return { icon: "list", say: `effect-see-${to}` };
  }
  // Where nobody writes in groups, "own" has nothing to hide but the others' boards.
  return from === "boards" ? { icon: "list", say: "effect-see-no-boards" } : null;
}

function rating(now: Rights, next: Rights, { isRevealed, lateWork }: Stand): Effect | null {
  const [from, to] = [now.rate ?? "none", next.rate ?? "none"];
  if (from === to) return to === "none" ? null : { icon: "scale", say: "effect-rate-stays" };
  const closes = isRevealed || !lateWork ? "effect-rate-ends" : "effect-rate-closes";
  return { icon: "scale", say: to === "none" ? closes : `effect-rate-${to}` };
}

function seeingRatings(now: Rights, next: Rights, isRevealed: boolean): Effect | null {
  const [from, to] = [now.see_ratings ?? "own", next.see_ratings ?? "own"];
  if (next.reveal && !isRevealed) return { icon: "scale", say: "effect-reveal" };
  if (from === to) return to === "own" ? null : { icon: "scale", say: `effect-ratings-stay-${to}` };
  return { icon: "scale", say: `effect-ratings-${to}` };
}

/** Leaving the vote closes it and shows its results; coming back opens the same round (H19). */
function voting(now: Rights, next: Rights, { dotsTaken }: Stand): Effect | null {
  const [from, to] = [now.dots ?? false, next.dots ?? false];
  if (from === to) return null;
  if (to) return { icon: "ready", say: "effect-dots-open" };
  return dotsTaken ? { icon: "ready", say: "effect-dots-close" } : null;
}

const OTHERS = [
  ["comment", "comment"],
  ["themes", "weave"],
  ["priorities", "ready"],
  ["marks", "ready"],
  ["evaluate", "ready"],
] as const;

function turning(
  right: (typeof OTHERS)[number][0],
  icon: string,
  now: Rights,
  next: Rights,
): Effect | null {
  const [from, to] = [now[right] ?? false, next[right] ?? false];
  if (from === to) return null;
  return { icon, say: `effect-${right}-${to ? "opens" : "closes"}` };
}

function card(now: Rights, next: Rights): Effect | null {
  const [from, to] = [now.card ?? "none", next.card ?? "none"];
  if (from === to) return null;
  return { icon: "card", say: to === "none" ? "effect-card-closes" : `effect-card-${to}` };
}

function choosing(now: Rights, next: Rights): Effect | null {
  const [from, to] = [now.choose_group ?? false, next.choose_group ?? false];
  if (from === to) return null;
  return { icon: "people", say: to ? "effect-choose-opens" : "effect-choose-closes" };
}
