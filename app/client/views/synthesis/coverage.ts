// How much of what was said is in the findings, and whose: counts, never a rank. Pure.

import type { NoteShape } from "../../protocol.gen.ts";

/** The notes of participants that may be shown, in the order they were written: what facilitators wrote counts nowhere. */
export function counted(notes: Iterable<NoteShape>): NoteShape[] {
  return [...notes]
    .filter((note) => note.hidden === null && !note.waiting && !note.staff)
    .sort((a, b) => a.created - b.created);
}

export function unusedOf(notes: readonly NoteShape[], used: ReadonlySet<string>): NoteShape[] {
  return notes.filter(({ id }) => !used.has(id));
}

export interface Voice {
  id: string;
  label: string;
  notes: number;
  used: number;
}

/** Whose a note is, by an id and by name; no id where the note says nothing of it. */
export interface Whose {
  idOf: (note: NoteShape) => string | null;
  labelOf: (note: NoteShape) => string;
}

/** A to Z in the reader's language, never by a number. */
export function voicesBy(
  notes: readonly NoteShape[],
  used: ReadonlySet<string>,
  { idOf, labelOf }: Whose,
  language: string,
): Voice[] {
  const voices = new Map<string, Voice>();
  for (const note of notes) {
    const id = idOf(note);
    if (id === null) continue;
    const voice = voices.get(id) ?? { id, label: labelOf(note), notes: 0, used: 0 };
    voice.notes += 1;
    if (used.has(note.id)) voice.used += 1;
    voices.set(id, voice);
  }
  const order = new Intl.Collator(language);
  return [...voices.values()].sort(
    (a, b) => order.compare(a.label, b.label) || order.compare(a.id, b.id),
  );
}
