// What a source of a finding is called: the note's words, the theme's title, the line, the criterion.

import { criterionOf } from "../../lib/content.ts";
import type { SourceRef } from "../../protocol.gen.ts";
import type { Texts } from "../desk/texts.ts";
import type { Bench } from "./bench.ts";

export interface Named {
  icon: string;
  /** Null for what is not here any more. */
  text: string | null;
  /** The language of people's words; none for the tool's. */
  lang?: string;
}

export function nameOf(source: SourceRef, bench: Bench, texts: Texts): Named {
  switch (source.kind) {
    case "note": {
      const note = bench.note(source.id);
      const first = bench.translation(source.id) ?? note;
      if (!note || !first) return { icon: "pen", text: null };
      return { icon: texts.kindIcon(note.note_kind), text: first.text, lang: first.lang };
    }
    case "theme":
      return { icon: "weave", text: themeOf(source.id, bench)?.title ?? null };
    case "line": {
      const line = bench.lines.find(({ id }) => id === source.id);
      return line
        ? { icon: "card", text: line.text, lang: line.lang }
        : { icon: "card", text: null };
    }
    case "rating":
      return { icon: "scale", text: criterionOf(texts.content, source.id)?.name ?? null };
  }
}

/** Across all boards, or of one. */
export function themeOf(id: string, { across, groupThemes }: Bench) {
  return [...across.themes, ...groupThemes].find((theme) => theme.id === id);
}

/** Whether a finding may rest on it anew: what is hidden or gone only stays where it is. */
export function isHere({ kind, id }: SourceRef, bench: Bench): boolean {
  switch (kind) {
    case "note":
      return bench.notes.some((note) => note.id === id);
    case "theme":
      return themeOf(id, bench) !== undefined;
    case "line":
      return bench.lines.some((line) => line.id === id);
    case "rating":
      return true;
  }
}
