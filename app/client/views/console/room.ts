// What the console shows of a session, looked up from the store: people by group, progress, names. Decides nothing.

import { computed, type ReadonlySignal } from "@preact/signals";
import { groupView } from "../../lib/groupwork.ts";
import { numbersOf } from "../../lib/responses.ts";
import type { Store } from "../../lib/store.ts";
import { lang, t } from "../../lib/words.ts";
import type {
  AnyView,
  BoardShape,
  CommentShape,
  GroupView,
  LineShape,
  LinkShape,
  MessageShape,
  NoteShape,
  PersonShape,
  PriorityShape,
  ProgressView,
  SessionShape,
  SpotlightShape,
  ThemeShape,
  TranslationShape,
  VotingView,
} from "../../protocol.gen.ts";
import type { Give } from "./give.ts";

export interface Room {
  people: number;
  /** In the order they were written. */
  notes: readonly NoteShape[];
  online: Readonly<Record<string, number>>;
  give: Give;
  /** Ids of people whose move was asked for and has not arrived yet. */
  moving: ReadonlySet<string>;
  now: () => number;
  person: (id: string) => PersonShape | undefined;
  membersOf: (group: string | null) => readonly PersonShape[];
  /** Without a group of this break-out. */
  unplacedIn: (breakout: string) => readonly PersonShape[];
  everybody: () => readonly PersonShape[];
  progress: (group: string) => ProgressView | undefined;
  links: readonly LinkShape[];
  /** What is before everybody now. */
  lit: SpotlightShape | undefined;
  /** In the order they were sent. */
  messages: readonly MessageShape[];
  /** What was decided about a person by name; nothing else is known here (H38). */
  standing: (person: string) => { paused: boolean; removed: boolean };
  isLocked: (board: string) => boolean;
  work: (group: string) => Work;
  /** How far the vote is, where one is open or was just closed. */
  voting: VotingView | undefined;
  views: ReadonlyMap<string, AnyView>;
  /** In the order they were written. */
  commentsOn: (note: string) => readonly CommentShape[];
  translationsOf: (note: string) => readonly TranslationShape[];
  /** [people who say "same here", comments] */
  numbers: (note: NoteShape) => readonly [number, number];
}

/** What a group has beside its notes. */
export interface Work {
  board: BoardShape | undefined;
  view: GroupView | null;
  priorities: readonly PriorityShape[];
  themes: readonly ThemeShape[];
  lines: readonly LineShape[];
}

type Members = ReadonlyMap<string | null, readonly PersonShape[]>;

const FREE = { paused: false, removed: false };

/** Sorted once a change, not once a drawing: a room may hold 1,000 people and 10,000 notes. */
export function roomIn(
  store: Store,
  give: Give,
  moving: ReadonlySignal<ReadonlySet<string>>,
  now: () => number,
): ReadonlySignal<Room> {
  const notes = computed(() =>
    [...store.notes.value.values()].sort((a, b) => a.created - b.created),
  );
  const groups = computed(() => store.session.value?.groups ?? []);
  const members = computed(() =>
    membersByGroup(store.people.value.values(), new Set(groups.value.map(({ id }) => id))),
  );
  const comments = computed(() => byNote(store.all("comment").value.values()));
  const translations = computed(() => byNote(store.all("translation").value.values()));
  return computed(() => {
    const [said, translated] = [comments.value, translations.value];
    const [standings, boards] = [store.all("standing").value, store.all("board").value];
    const [people, views, byGroup] = [store.people.value, store.views.value, members.value];
    return {
      people: people.size,
      notes: notes.value,
      online: store.online.value,
      give,
      moving: moving.value,
      now,
      person: (id) => people.get(id),
      membersOf: (group) => byGroup.get(group) ?? [],
      unplacedIn: (breakout) => {
        const now = store.session.value?.breakout ?? "";
        if (breakout === now) return byGroup.get(null) ?? [];
        return sorted(people.values()).filter(({ elsewhere }) => !elsewhere?.[breakout]);
      },
      everybody: () => sorted(people.values()),
      progress: (group) => {
        const view = views.get(`progress/${group}`);
        return view && "questions_of" in view ? view : undefined;
      },
      lit: store.all("spotlight").value.get("spotlight"),
      messages: [...store.all("message").value.values()].sort((a, b) => a.at - b.at),
      links: [...store.all("link").value.values()],
      standing: (person) => standings.get(person) ?? FREE,
      commentsOn: (note) => said.get(note) ?? [],
      translationsOf: (note) => translated.get(note) ?? [],
      numbers: (note) => numbersOf(note, views),
      isLocked: (board) => boards.get(board)?.locked ?? false,
      work: (group) => ({
        board: store.all("board").value.get(group),
        view: groupView(views, group),
        priorities: onBoard(store.all("priority").value, group),
        themes: onBoard(store.all("theme").value, group),
        lines: onBoard(store.all("line").value, group),
      }),
      views,
      voting: views.get("voting") as VotingView | undefined,
    };
  });
}

function onBoard<T extends { board: string }>(all: ReadonlyMap<string, T>, board: string): T[] {
  return [...all.values()].filter((one) => one.board === board);
}

function byNote<T extends { note: string; created?: number }>(all: Iterable<T>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  const sorted = [...all].sort((a, b) => (a.created ?? 0) - (b.created ?? 0));
  for (const one of sorted) {
    const others = found.get(one.note);
    if (others) others.push(one);
    else found.set(one.note, [one]);
  }
  return found;
}

/** In an anonymous session people are told apart by nothing but their place. */
export function nameOf(person: PersonShape): string {
  return person.name || person.place || person.country || t("console-somebody");
}

/** The group somebody has among those of a break-out. */
export function groupIn(person: PersonShape, breakout: string, session: SessionShape) {
  return breakout === session.breakout ? person.group : (person.elsewhere?.[breakout] ?? null);
}

function sorted(people: Iterable<PersonShape>): PersonShape[] {
  const order = new Intl.Collator(lang.value);
  const named = [...people].map((person) => ({ person, name: nameOf(person) }));
  return named.sort((a, b) => order.compare(a.name, b.name)).map(({ person }) => person);
}

function membersByGroup(people: Iterable<PersonShape>, groups: ReadonlySet<string>): Members {
  const byGroup = new Map<string | null, PersonShape[]>();
  for (const person of sorted(people)) {
    const now = person.group !== null && groups.has(person.group) ? person.group : null;
    for (const group of [now, ...Object.values(person.elsewhere ?? {})]) {
      const others = byGroup.get(group);
      if (others) others.push(person);
      else byGroup.set(group, [person]);
    }
  }
  return byGroup;
}
