// What a board shows: the notes of the store with what is still under way drawn on top. Pure.

import type { AddNote, EditNote, NoteShape } from "../protocol.gen.ts";
import type { Status } from "./connection.ts";
import { isNew, isRefused, type OutboxItem } from "./outbox.ts";

export type WriteState = "saved" | "sending" | "offline" | "refused";

export interface Entry {
  note: NoteShape;
  /** Of own notes: where the last thing said about it stands. */
  state: WriteState | null;
  /** The item that stands for it while the server has not confirmed it. */
  item: OutboxItem | null;
  /** What was said about it and refused: a change or a removal. */
  refused: OutboxItem | null;
}

type NoteItem = OutboxItem & {
  command: { type: "add_note" | "edit_note" | "remove_note"; id: string };
};

/** Own entries first, each in the order of creation: never by person (H39). */
export function entriesOf(
  notes: Iterable<NoteShape>,
  items: readonly OutboxItem[],
  status: Status,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const note of notes) {
    entries.set(note.id, { note, state: note.mine ? "saved" : null, item: null, refused: null });
  }
  for (const item of items) if (isAboutNote(item)) drawOnTop(entries, item, status);
  return [...entries.values()].sort(byOwnThenCreation);
}

export function isOn(board: string, question: string) {
  return ({ note }: Entry) => note.board === board && note.question === question;
}

export function stateOf(item: OutboxItem, status: Status): WriteState {
  if (isRefused(item)) return "refused";
  if (item.outcome?.done) return "saved";
  // "Will be sent" is a promise, and only what is on disk can keep it.
  const willBeSent = !isNew(item) && (status === "offline" || status === "stopped");
  return willBeSent ? "offline" : "sending";
}

/** Things that have not reached the server. */
export function waiting(items: readonly OutboxItem[]): number {
  return items.filter((item) => item.outcome === null).length;
}

function drawOnTop(entries: Map<string, Entry>, item: NoteItem, status: Status): void {
  const { command } = item;
  const known = entries.get(command.id);
  const state = stateOf(item, status);
  switch (command.type) {
    case "add_note":
      if (!known)
        entries.set(command.id, { note: noteOf(command, item), state, item, refused: null });
      return;
    case "edit_note":
      if (known) entries.set(command.id, changed(known, item, command, state));
      return;
    case "remove_note":
      if (!known) return;
      if (state === "refused") entries.set(command.id, { ...known, refused: item });
      else entries.delete(command.id);
  }
}

function changed(
  known: Entry,
  item: OutboxItem,
  { note_kind, text, lang }: EditNote,
  state: WriteState,
): Entry {
  if (state === "refused") return { ...known, refused: item };
  const words = { note_kind, text, lang: lang ?? known.note.lang };
  return { ...known, note: { ...known.note, ...words }, state };
}

function noteOf(command: AddNote, item: OutboxItem): NoteShape {
  const { type: _, ...words } = command;
  return {
    kind: "note",
    ...words,
    seq: 0,
    name: null,
    place: null,
    country: null,
    created: Number.POSITIVE_INFINITY,
    at: item.at,
    run: item.run,
    late: false,
    edited: false,
    mine: true,
    staff: false,
    waiting: false,
    revision: 0,
    hidden: null,
  };
}

function isAboutNote(item: OutboxItem): item is NoteItem {
  return ["add_note", "edit_note", "remove_note"].includes(item.command.type);
}

function byOwnThenCreation({ note: a }: Entry, { note: b }: Entry): number {
  return Number(b.mine) - Number(a.mine) || a.created - b.created || a.at - b.at || 0;
}
