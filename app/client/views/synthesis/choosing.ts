// Which notes are looked at: by words, block, kind, group, language, and whether a finding rests on them. Pure.

import type { NoteShape } from "../../protocol.gen.ts";

export interface Wanted {
  words: string;
  /** Empty means any; so in the others. */
  block: string;
  kind: string;
  board: string;
  lang: string;
  unused: boolean;
}

export const ANY: Wanted = { words: "", block: "", kind: "", board: "", lang: "", unused: false };

interface Known {
  /** The block of the question; undefined for a question of the plenary. */
  blockOf: (note: NoteShape) => string | undefined;
  /** What it says in the language of the reader, where somebody translated it. */
  translated: (note: NoteShape) => string;
  used: ReadonlySet<string>;
}

export function chosenBy(notes: readonly NoteShape[], wanted: Wanted, known: Known): NoteShape[] {
  const words = plain(wanted.words).split(" ").filter(Boolean);
  return notes.filter(
    (note) =>
      isAny(wanted.block, known.blockOf(note) ?? "plenary") &&
      isAny(wanted.kind, note.note_kind) &&
      isAny(wanted.board, note.board) &&
      isAny(wanted.lang, note.lang) &&
      !(wanted.unused && known.used.has(note.id)) &&
      hasAll(words, [note.text, known.translated(note), note.place ?? "", note.name ?? ""]),
  );
}

/** Whether a text has all the words, however they are accented or written. */
export function says(text: string, words: string): boolean {
  return hasAll(plain(words).split(" ").filter(Boolean), [text]);
}

export function isNarrowed(wanted: Wanted): boolean {
  return Object.values(wanted).some((value) => value !== "" && value !== false);
}

function isAny(wanted: string, value: string): boolean {
  return wanted === "" || wanted === value;
}

function hasAll(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(texts.join(" "));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
