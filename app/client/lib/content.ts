// The static texts of plan and pack in one language (H14): fetched once, kept while the page lives.

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type {
  BlockText,
  ClientContent,
  CriterionText,
  PhaseShape,
  PhaseText,
  SessionShape,
  StepText,
} from "../protocol.gen.ts";

const loaded = new Map<string, Signal<ClientContent | null>>();
const loading = new Set<string>();
const AGAIN_AFTER = 3_000;

/** The texts of this hash and language; null until they are here. They are tried again until they are. */
export function contentOf(hash: string, language: string): ReadonlySignal<ClientContent | null> {
  const at = `${hash}/${language}`;
  let content = loaded.get(at);
  if (!content) {
    content = signal<ClientContent | null>(null);
    loaded.set(at, content);
  }
  if (content.value === null && !loading.has(at)) {
    loading.add(at);
    void load(at, content);
  }
  return content;
}

async function load(at: string, content: Signal<ClientContent | null>): Promise<void> {
  try {
    const answer = await fetch(`/content/${at}.json`);
    if (!answer.ok) throw new TypeError(`texts ${at}: ${answer.status}`);
    content.value = (await answer.json()) as ClientContent;
    loading.delete(at);
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
    setTimeout(() => void load(at, content), AGAIN_AFTER);
  }
}

/** The texts of a session as it is now: its phases are those of the session, not those of the plan (H25). */
export function contentNow(session: SessionShape, language: string): ClientContent | null {
  const content = contentOf(session.content, language).value;
  return content && withPhases(content, session.phases);
}

const changed = new WeakMap<ClientContent, { of: string; content: ClientContent }>();

/** The same object for the same phases, so that what is looked up from it need not be looked up again. */
export function withPhases(content: ClientContent, phases: readonly PhaseShape[]): ClientContent {
  const of = JSON.stringify(phases);
  const known = changed.get(content);
  if (known?.of === of) return known.content;
  const result = { ...content, phases: phases.flatMap((phase) => phaseNow(content, phase)) };
  changed.set(content, { of, content: result });
  return result;
}

/** A phase with the plan's words and rights, unless it was renamed or given other minutes. */
function phaseNow(content: ClientContent, phase: PhaseShape): PhaseText[] {
  const planned = phaseOf(content, phase.like || phase.id);
  if (!planned) return [];
  const { id, minutes } = phase;
  const steps = planned.steps.map((step) => ({
    ...step,
    minutes: phase.steps.find((one) => one.id === step.id)?.minutes ?? step.minutes,
  }));
  const title = phase.title?.[renamedIn(phase, content) ?? ""] ?? planned.title;
  return [{ ...planned, id, minutes, steps, title }];
}

/** The language of the title a phase was given: the one asked for, else the plan's, else any; null for the plan's own title. */
export function renamedIn({ title }: PhaseShape, content: ClientContent): string | null {
  const languages = Object.keys(title ?? {});
  const wanted = [content.lang, content.default_language].find((one) => languages.includes(one));
  return wanted ?? languages[0] ?? null;
}

export function blockOf(content: ClientContent, id: string): BlockText | null {
  return content.blocks.find((block) => block.id === id) ?? null;
}

export function phaseOf(content: ClientContent, id: string): PhaseText | null {
  return content.phases.find((phase) => phase.id === id) ?? null;
}

export function stepOf(
  content: ClientContent,
  phase: string,
  step: string | null,
): StepText | null {
  return phaseOf(content, phase)?.steps.find((each) => each.id === step) ?? null;
}

export function criterionOf(content: ClientContent, id: string): CriterionText | null {
  for (const block of content.blocks)
    for (const criterion of block.criteria) if (criterion.id === id) return criterion;
  return null;
}
