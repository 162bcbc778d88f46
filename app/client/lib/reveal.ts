// What a tally says in words: who stands apart, where the middle lies. Pure; no number that the server did not send.

import type { TallyView } from "../protocol.gen.ts";

export type Spread =
  | { kind: "agree"; level: number }
  | { kind: "differ"; low: number; high: number }
  | { kind: "near" };

/** From this distance on, two levels are worth a question rather than an average. */
const APART = 2;

export function spreadOf(levels: readonly number[]): Spread {
  const chosen = levels.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  const low = Math.min(...chosen);
  const high = Math.max(...chosen);
  if (low === high) return { kind: "agree", level: low };
  return high - low >= APART ? { kind: "differ", low, high } : { kind: "near" };
}

/** The level at or below which half of the ratings are; only where a median may be shown. */
export function halfAt(tally: TallyView): number | null {
  return tally.median === null ? null : Math.floor(tally.median);
}

/** One territory of each end, to ask one another; null where places may not be shown. */
export function endsOf(tally: TallyView): { high: string; low: string } | null {
  if (!tally.levels || !tally.who) return null;
  const spread = spreadOf(tally.levels);
  if (spread.kind !== "differ") return null;
  const low = tally.who[spread.low - 1]?.[0];
  const high = tally.who[spread.high - 1]?.[0];
  return low && high ? { high, low } : null;
}
