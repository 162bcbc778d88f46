// The agenda as one line of moments (a phase, or a step of one), and where the session stands on it. Pure.

import type { PhaseShape, SessionShape } from "../../protocol.gen.ts";

export interface Moment {
  phase: string;
  step: string | null;
  minutes: number;
}

export function momentsOf(phases: readonly PhaseShape[]): Moment[] {
  return phases.flatMap((phase): Moment[] =>
    phase.steps.length === 0
      ? [{ phase: phase.id, step: null, minutes: phase.minutes }]
      : phase.steps.map((step) => ({ phase: phase.id, step: step.id, minutes: step.minutes })),
  );
}

/** Index of the current moment; a phase entered without a step counts as its first one. */
export function standsAt(session: SessionShape): number {
  const moments = momentsOf(session.phases);
  const exact = moments.findIndex(
    ({ phase, step }) => phase === session.phase && step === session.step,
  );
  return exact >= 0 ? exact : moments.findIndex(({ phase }) => phase === session.phase);
}

export function currentPhase(session: SessionShape): PhaseShape | undefined {
  return session.phases.find(({ id }) => id === session.phase);
}

/** ms the current run lasts in all, as far as the agenda says. */
export function plannedLength(session: SessionShape): number {
  const moment = momentsOf(session.phases)[standsAt(session)];
  return (moment?.minutes ?? 0) * 60_000;
}

/** ms left on the clock; below 0 once writing is closed. None while a phase has no clock. */
export function timeLeft(session: SessionShape, now: number): number | null {
  if (session.paused_left !== null) return session.paused_left;
  return session.ends_at === null ? null : session.ends_at - now;
}

/** How much of a phase is over, 0 to 1, counting the steps behind as done. */
export function partDone(session: SessionShape, phase: PhaseShape, now: number): number {
  const minutes = phase.minutes || 1;
  const at = phase.steps.findIndex(({ id }) => id === session.step);
  const behind = phase.steps.slice(0, Math.max(at, 0)).reduce((sum, step) => sum + step.minutes, 0);
  const here = phase.steps[at]?.minutes ?? minutes;
  const left = (timeLeft(session, now) ?? here * 60_000) / 60_000;
  return Math.min(1, Math.max(0, (behind + Math.max(0, here - left)) / minutes));
}
