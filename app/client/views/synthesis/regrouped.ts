// The themes across all boards as they will be once what is under way has arrived. Pure.

import { isRefused, type OutboxItem } from "../../lib/outbox.ts";
import type { Command, ThemeShape } from "../../protocol.gen.ts";

/** The board of the themes that gather notes of all groups. */
export const ACROSS = "across";

export interface Regrouped {
  /** In the order they were begun. */
  themes: readonly ThemeShape[];
  /** Themes that own commands are on their way to: what was seen of them is old by then. */
  busy: ReadonlySet<string>;
}

export function regrouped(known: Iterable<ThemeShape>, items: readonly OutboxItem[]): Regrouped {
  const own = [...known].filter(({ board }) => board === ACROSS);
  own.sort((a, b) => a.created - b.created);
  const themes = new Map(own.map((theme) => [theme.id, theme] as const));
  const busy = new Set<string>();
  for (const item of items) if (!isRefused(item)) regroup(themes, busy, item.command);
  return { themes: [...themes.values()], busy };
}

/** The theme a note is in. */
export function themeOf(themes: readonly ThemeShape[], note: string): ThemeShape | undefined {
  return themes.find(({ notes }) => notes.includes(note));
}

function regroup(themes: Map<string, ThemeShape>, busy: Set<string>, command: Command): void {
  const put = (theme: ThemeShape) => {
    themes.set(theme.id, theme);
    busy.add(theme.id);
  };
  switch (command.type) {
    case "add_theme": {
      const { id, title, board } = command;
      if (board !== ACROSS || themes.has(id)) return;
      put({
        kind: "theme",
        id,
        board,
        title,
        seq: 0,
        notes: [],
        created: Number.POSITIVE_INFINITY,
      });
      return;
    }
    case "rename_theme": {
      const theme = themes.get(command.id);
      if (theme && theme.title !== command.title) put({ ...theme, title: command.title });
      return;
    }
    case "remove_theme":
      themes.delete(command.id);
      return;
    case "gather":
      if (command.across) gather(themes, put, command.note, command.theme);
  }
}

function gather(
  themes: Map<string, ThemeShape>,
  put: (theme: ThemeShape) => void,
  note: string,
  into: string | null,
): void {
  for (const theme of [...themes.values()]) {
    const isIn = theme.notes.includes(note);
    if (theme.id === into && !isIn) put({ ...theme, notes: [...theme.notes, note] });
    if (theme.id !== into && isIn)
      put({ ...theme, notes: theme.notes.filter((id) => id !== note) });
  }
}
