// The agenda while it is being changed, before it is sent: what was begun stays where it is (H25). Pure.

import type { PhasePlan, PhaseShape, PhaseText, SessionShape } from "../../protocol.gen.ts";

export type Titles = Readonly<Record<string, string>>;

export interface Draft {
  title: Titles;
  phases: readonly PhaseShape[];
}

/** How many phases from the first on may not move: everything up to the furthest one visited. */
export function begunOf(session: SessionShape): number {
  if (session.state === "prepared") return 0;
  const visited = new Set([session.phase, ...session.past.map(([phase]) => phase)]);
  return session.phases.map(({ id }) => visited.has(id)).lastIndexOf(true) + 1;
}

export function changed(draft: Draft, id: string, change: Partial<PhaseShape>): Draft {
  const phases = draft.phases.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...draft, phases };
}

export function without(draft: Draft, id: string): Draft {
  return { ...draft, phases: draft.phases.filter((one) => one.id !== id) };
}

export function moved(draft: Draft, at: number, by: 1 | -1): Draft {
  const phases = [...draft.phases];
  const [one] = phases.splice(at, 1);
  if (one) phases.splice(at + by, 0, one);
  return { ...draft, phases };
}

/** One more at the end, with the words and rights of a phase of the plan, under an id nothing else ever had. */
export function withOneLike(draft: Draft, like: PhaseText, taken: ReadonlySet<string>): Draft {
  const used = new Set([...taken, ...draft.phases.map(({ id }) => id)]);
  let n = 2;
  while (used.has(`${like.id}-${n}`)) n += 1;
  const { kind, minutes } = like;
  const steps = like.steps.map((step) => ({ id: step.id, minutes: step.minutes }));
  const phase = { id: `${like.id}-${n}`, kind, minutes, steps, title: null, like: like.id };
  return { ...draft, phases: [...draft.phases, phase] };
}

/** A title in one more language; none in any is the plan's own again. */
export function titled(titles: Titles | null, language: string, words: string): Titles | null {
  const { [language]: _, ...others } = titles ?? {};
  const all = words === "" ? others : { ...others, [language]: words };
  return Object.keys(all).length > 0 ? all : null;
}

export function planOf({ phases }: Draft): PhasePlan[] {
  return phases.map(({ id, minutes, steps, title, like }) => ({ id, minutes, steps, title, like }));
}
