// What is said about a note: comments, "same here", translations, with what is still under way drawn on top. Pure.

import type {
  AnyView,
  CommentShape,
  NoteShape,
  RemoveTranslation,
  Translate,
  TranslationShape,
} from "../protocol.gen.ts";
import { stateOf, type WriteState } from "./board.ts";
import type { Status } from "./connection.ts";
import { isRefused, type OutboxItem } from "./outbox.ts";

export interface Remark {
  comment: CommentShape;
  state: WriteState | null;
  item: OutboxItem | null;
  refused: OutboxItem | null;
}

export interface Translated {
  translation: TranslationShape | null;
  state: WriteState | null;
  refused: OutboxItem | null;
}

type Items = readonly OutboxItem[];

/** In the order they were written, own ones of this device last until they have arrived. */
export function remarksOn(
  note: string,
  comments: Iterable<CommentShape>,
  items: Items,
  status: Status,
): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const comment of comments) {
    if (comment.note !== note) continue;
    const state = comment.mine ? "saved" : null;
    remarks.set(comment.id, { comment, state, item: null, refused: null });
  }
  for (const item of items) drawOnTop(remarks, note, item, status);
  return [...remarks.values()].sort((a, b) => a.comment.created - b.comment.created || 0);
}

/** The note in a language: what holds, or what this person has just written. */
export function translationOf(
  note: string,
  language: string,
  translations: Iterable<TranslationShape>,
  items: Items,
  status: Status,
): Translated {
  let found: TranslationShape | null = null;
  for (const one of translations) if (one.note === note && one.lang === language) found = one;
  let told: Translated = { translation: found, state: null, refused: null };
  for (const item of items) {
    const { command } = item;
    const isAbout = command.type === "translate" || command.type === "remove_translation";
    if (isAbout && command.note === note && command.lang === language)
      told = afterItem(told, item, command, stateOf(item, status));
  }
  return told;
}

function afterItem(
  told: Translated,
  item: OutboxItem,
  command: Translate | RemoveTranslation,
  state: WriteState,
): Translated {
  if (state === "refused") return { ...told, refused: item };
  if (command.type === "remove_translation") return { ...told, translation: null };
  const { type: _, ...words } = command;
  const known = told.translation;
  const translation = { ...words, kind: "translation" as const, mine: true };
  return {
    ...told,
    state,
    translation: { ...translation, id: known?.id ?? item.id, seq: known?.seq ?? 0 },
  };
}

/** Whether this person says "same here": what was pressed last holds. */
export function saysSame(note: string, sames: Iterable<{ note: string }>, items: Items): boolean {
  let on = false;
  for (const same of sames) on ||= same.note === note;
  for (const { command, outcome } of items) {
    const isTaken = outcome === null || outcome.done;
    if (command.type === "say_same" && command.note === note && isTaken) on = command.on;
  }
  return on;
}

/** [people who say "same here", comments], as the server counts them. */
export function numbersOf(
  note: NoteShape,
  views: ReadonlyMap<string, AnyView>,
): readonly [number, number] {
  for (const end of ["", "/group", "/staff"]) {
    const view = views.get(`reactions/${note.board}${end}`);
    const numbers = view && "notes" in view && "board" in view ? view.notes[note.id] : undefined;
    if (Array.isArray(numbers)) return [Number(numbers[0] ?? 0), Number(numbers[1] ?? 0)];
  }
  return [0, 0];
}

/** Notes of a board that somebody who reads `language` cannot read yet (H63). */
export function untranslated(
  notes: Iterable<NoteShape>,
  board: string,
  language: string,
  translations: Iterable<TranslationShape>,
): NoteShape[] {
  const done = new Set<string>();
  for (const one of translations) if (one.lang === language) done.add(one.note);
  return [...notes]
    .filter((note) => note.board === board && note.lang !== language && note.hidden === null)
    .filter((note) => !note.waiting && !done.has(note.id))
    .sort((a, b) => a.created - b.created);
}

/** Words about a note that is not here any more, and that were refused: they are kept all the same (P2). */
export function orphans(items: Items, notes: ReadonlyMap<string, NoteShape>): OutboxItem[] {
  return items.filter(({ command, ...item }) => {
    const isAbout = command.type === "add_comment" || command.type === "translate";
    return isAbout && isRefused({ command, ...item }) && !notes.has(command.note);
  });
}

function drawOnTop(
  remarks: Map<string, Remark>,
  note: string,
  item: OutboxItem,
  status: Status,
): void {
  const { command } = item;
  const state = stateOf(item, status);
  if (command.type === "add_comment" && command.note === note && !remarks.has(command.id)) {
    const { type: _, ...words } = command;
    remarks.set(command.id, {
      comment: { ...UNSENT, ...words, at: item.at },
      state,
      item,
      refused: null,
    });
  }
  if (command.type !== "edit_comment" && command.type !== "remove_comment") return;
  const known = remarks.get(command.id);
  if (!known) return;
  if (state === "refused") remarks.set(command.id, { ...known, refused: item });
  else if (command.type === "remove_comment") remarks.delete(command.id);
  else {
    const { text, lang } = command;
    remarks.set(command.id, { ...known, comment: { ...known.comment, text, lang }, state });
  }
}

const UNSENT = {
  kind: "comment" as const,
  seq: 0,
  name: null,
  place: null,
  country: null,
  created: Number.POSITIVE_INFINITY,
  late: false,
  mine: true,
  staff: false,
  hidden: null,
};
