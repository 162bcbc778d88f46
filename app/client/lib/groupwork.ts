// What a group does together, with what is still under way drawn on top. Pure.

import type {
  AnyView,
  ClientContent,
  Command,
  GroupView,
  LineShape,
  PersonShape,
  SessionShape,
  ThemeShape,
} from "../protocol.gen.ts";
import { stateOf, type WriteState } from "./board.ts";
import type { Status } from "./connection.ts";
import { isRefused, type OutboxItem } from "./outbox.ts";
import { groupOf, pastRights, type Writing } from "./rights.ts";

type OfType<T extends Command["type"]> = Extract<Command, { type: T }>;
type Asked<T extends Command["type"]> = OutboxItem & { command: OfType<T> };

/** What was said last of this kind and neither refused nor come back yet. */
export function underway<T extends Command["type"]>(
  items: readonly OutboxItem[],
  type: T,
  isMeant: (command: OfType<T>) => boolean = () => true,
): Asked<T> | null {
  const found = items.filter(
    (item): item is Asked<T> =>
      item.command.type === type && !isRefused(item) && isMeant(item.command as OfType<T>),
  );
  return found[found.length - 1] ?? null;
}

/** What was said of these kinds and refused; its words are kept until their writer decides (H29). */
export function refusedOf(
  items: readonly OutboxItem[],
  types: readonly Command["type"][],
): OutboxItem[] {
  return items.filter((item) => isRefused(item) && types.includes(item.command.type));
}

export interface LineEntry {
  line: LineShape;
  /** Of what this device said about it; null for what others wrote and nobody here changed. */
  state: WriteState | null;
  item: OutboxItem | null;
  refused: OutboxItem | null;
}

/** The card of a group and block, in the order its lines were begun. */
export function linesOf(
  lines: Iterable<LineShape>,
  items: readonly OutboxItem[],
  status: Status,
  board: string,
  block: string,
): LineEntry[] {
  const entries = new Map<string, LineEntry>();
  for (const line of lines)
    if (line.board === board && line.block === block)
      entries.set(line.id, { line, state: null, item: null, refused: null });
  for (const item of items) drawOnTop(entries, item, status, board, block);
  return [...entries.values()].sort((a, b) => a.line.created - b.line.created);
}

function drawOnTop(
  entries: Map<string, LineEntry>,
  item: OutboxItem,
  status: Status,
  board: string,
  block: string,
): void {
  const { command } = item;
  const state = stateOf(item, status);
  if (command.type === "write_line") {
    if (command.board !== board || command.block !== block || entries.has(command.id)) return;
    entries.set(command.id, { line: lineOf(command), state, item, refused: null });
    return;
  }
  if (command.type !== "edit_line" && command.type !== "remove_line") return;
  const known = entries.get(command.id);
  if (!known) return;
  if (state === "refused") entries.set(command.id, { ...known, refused: item });
  else if (command.type === "remove_line") entries.delete(command.id);
  else {
    const { text, lang, minority } = command;
    entries.set(command.id, { ...known, line: { ...known.line, text, lang, minority }, state });
  }
}

function lineOf(command: OfType<"write_line">): LineShape {
  const { type: _, ...words } = command;
  return {
    kind: "line",
    ...words,
    seq: 0,
    late: false,
    created: Number.POSITIVE_INFINITY,
    mine: true,
  };
}

/** The themes of a board in the order they were begun, as they will be once what is under way has arrived. */
export function themesOf(
  known: Iterable<ThemeShape>,
  items: readonly OutboxItem[],
  board: string,
): ThemeShape[] {
  const own = [...known].filter((theme) => theme.board === board);
  const themes = new Map(
    own.sort((a, b) => a.created - b.created).map((theme) => [theme.id, theme] as const),
  );
  for (const item of items) if (!isRefused(item)) regroup(themes, item.command, board);
  return [...themes.values()];
}

function regroup(themes: Map<string, ThemeShape>, command: Command, board: string): void {
  switch (command.type) {
    case "add_theme":
      if (command.board === board && !themes.has(command.id))
        themes.set(command.id, newTheme(command));
      return;
    case "rename_theme": {
      const theme = themes.get(command.id);
      if (theme) themes.set(theme.id, { ...theme, title: command.title });
      return;
    }
    case "remove_theme":
      themes.delete(command.id);
      return;
    case "gather":
      gatherInto(themes, command.note, command.theme);
  }
}

function newTheme({ id, title, board }: OfType<"add_theme">): ThemeShape {
  return { kind: "theme", id, board, title, seq: 0, notes: [], created: Number.POSITIVE_INFINITY };
}

function gatherInto(themes: Map<string, ThemeShape>, note: string, into: string | null): void {
  if (into !== null && themes.get(into)?.notes.includes(note)) return;
  for (const theme of themes.values()) {
    const without = theme.notes.filter((id) => id !== note);
    const notes = theme.id === into ? [...without, note] : without;
    if (notes.length !== theme.notes.length) themes.set(theme.id, { ...theme, notes });
  }
}

/** The run to write the card of the own group in: the present one, else the last earlier one that allowed it (H18). */
export function fillingOf(
  session: SessionShape,
  content: ClientContent,
  me: PersonShape,
  isRapporteur: boolean,
): Writing | null {
  if (session.state === "closed" || groupOf(session, me.group) === null) return null;
  const allows = (card: string | undefined) =>
    card === "group" || (card === "rapporteur" && isRapporteur);
  if (allows(session.rights.card)) return { run: session.run, late: false };
  const past = pastRights(session, content);
  for (let n = past.length; n > 0; n -= 1)
    if (allows(past[n - 1]?.card)) return { run: n, late: true };
  return null;
}

export function groupView(views: ReadonlyMap<string, AnyView>, group: string): GroupView | null {
  const view = views.get(`group/${group}`);
  return view && "cards" in view ? view : null;
}
