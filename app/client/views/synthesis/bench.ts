// What the tabs of the synthesis show and what may be sent from them, looked up from the session. Decides nothing.

import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer } from "../../lib/api.ts";
import type { Live } from "../../lib/live.ts";
import type { OutboxItem } from "../../lib/outbox.ts";
import { type Suggestion, suggestedTo } from "../../lib/suggestions.ts";
import { lang } from "../../lib/words.ts";
import type {
  AnyView,
  FindingsView,
  LimitsFrame,
  LineShape,
  NoteShape,
  ThemeShape,
  TranslationShape,
} from "../../protocol.gen.ts";
import { giveThrough } from "../console/asked.ts";
import type { Give } from "../console/give.ts";
import { counted, unusedOf } from "./coverage.ts";
import { type FindingEntry, findingsOf, orphansOf } from "./findings.ts";
import { type Regrouped, regrouped } from "./regrouped.ts";
import { read } from "./remembered.ts";
import type { Step } from "./steps.ts";

export interface Bench {
  /** The session's id: what is kept in this browser is kept by it. */
  id: string;
  /** Also those of facilitators; none that is hidden or waits. In the order they were written. */
  notes: readonly NoteShape[];
  /** Of participants only: what coverage and voices count. */
  counted: readonly NoteShape[];
  note: (id: string) => NoteShape | undefined;
  /** Notes that a finding rests on, itself or through a theme. */
  used: ReadonlySet<string>;
  unused: readonly NoteShape[];
  /** In the language on the screen, where somebody made it. */
  translation: (note: string) => TranslationShape | undefined;
  findings: readonly FindingEntry[];
  /** Refused changes of findings that are gone. */
  orphans: readonly OutboxItem[];
  states: FindingsView["states"];
  across: Regrouped;
  /** Of the groups and the plenary, in the order they were begun. */
  groupThemes: readonly ThemeShape[];
  lines: readonly LineShape[];
  limits: { finding: number; theme: number };
  give: Give;
  /** Whether this role puts notes together. */
  mayGroup: boolean;
  isVoting: boolean;
  retry: (item: OutboxItem, seen?: number) => void;
  discard: (item: OutboxItem) => void;
  /** Own steps in the themes, the last one last; as long as the page lives. */
  steps: Signal<readonly Step[]>;
  suggestions: () => Promise<Answer<readonly Suggestion[]>>;
  /** What was found, until it is looked for again. */
  suggested: Signal<Answer<readonly Suggestion[]> | null>;
  /** Suggestions that somebody at this browser has turned down. */
  dismissed: Signal<readonly string[]>;
}

/** Until the server tells how long a finding may be. */
const FINDING_POINTS = 1_000;
const THEME_POINTS = 80;
const NOTHING: FindingsView = { states: {}, used: [], notes: 0 };

/** Sorted once a change, not once a drawing. */
export function benchIn(
  live: Live,
  id: string,
  role: "facilitator" | "organizer",
): ReadonlySignal<Bench> {
  const { store, outbox } = live;
  const view = computed(() => findingsView(store.views.value));
  const used = computed(() => new Set(view.value.used));
  const notes = computed(() => shown(store.notes.value.values()));
  const own = computed(() => counted(notes.value));
  const unused = computed(() => unusedOf(own.value, used.value));
  const translations = computed(() => byNote(store.all("translation").value.values(), lang.value));
  const findings = computed(() =>
    findingsOf(store.all("finding").value.values(), outbox.value, live.status.value),
  );
  const themes = computed(() => byCreation(store.all("theme").value.values()));
  const across = computed(() => regrouped(themes.value, outbox.value));
  const lines = computed(() => byCreation(store.all("line").value.values()));
  const kept = {
    id,
    give: giveThrough(live),
    mayGroup: role === "facilitator",
    retry: (item: OutboxItem, seen?: number) => void live.retry(item, seen),
    discard: (item: OutboxItem) => void live.discard(item),
    steps: signal<readonly Step[]>([]),
    suggestions: () => suggestedTo(role, id),
    suggested: signal<Answer<readonly Suggestion[]> | null>(null),
    dismissed: signal<readonly string[]>(read<string[]>(`dismissed/${id}`) ?? []),
  };
  return computed(() => ({
    ...kept,
    notes: notes.value,
    counted: own.value,
    note: (id) => store.notes.value.get(id),
    used: used.value,
    unused: unused.value,
    translation: (note) => translations.value.get(note),
    findings: findings.value,
    orphans: orphansOf(outbox.value, findings.value),
    states: view.value.states,
    across: across.value,
    groupThemes: themes.value.filter(({ board }) => board !== "across"),
    lines: lines.value,
    limits: limitsIn(store.limits.value),
    isVoting: isVoting(store.views.value),
  }));
}

function findingsView(views: ReadonlyMap<string, AnyView>): FindingsView {
  const view = views.get("findings");
  return view && "used" in view ? view : NOTHING;
}

function isVoting(views: ReadonlyMap<string, AnyView>): boolean {
  const view = views.get("voting");
  return view !== undefined && "voted" in view && view.open;
}

function limitsIn(told: (LimitsFrame & { finding_points?: number }) | null) {
  return {
    finding: told?.finding_points ?? FINDING_POINTS,
    theme: told?.theme_points ?? THEME_POINTS,
  };
}

function shown(notes: Iterable<NoteShape>): NoteShape[] {
  return byCreation([...notes].filter((note) => note.hidden === null && !note.waiting));
}

function byCreation<T extends { created: number }>(all: Iterable<T>): T[] {
  return [...all].sort((a, b) => a.created - b.created);
}

function byNote(all: Iterable<TranslationShape>, language: string) {
  const found = new Map<string, TranslationShape>();
  for (const one of all) if (one.lang === language) found.set(one.note, one);
  return found;
}
