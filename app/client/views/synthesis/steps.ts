// What was done to the themes across, and the commands that take it back. Pure; what others did since is not undone.

import type { Command, ThemeShape } from "../../protocol.gen.ts";
import { ACROSS, type Regrouped, themeOf } from "./regrouped.ts";

export interface Move {
  note: string;
  from: string | null;
}

export type Step = { words: string } & (
  | { did: "moved"; to: string | null; moves: readonly Move[] }
  | { did: "made"; id: string; title: string; moves: readonly Move[] }
  | { did: "named"; id: string; before: string; after: string }
  | { did: "removed"; id: string; title: string; notes: readonly string[] }
);

export interface Order {
  command: Command;
  seen?: number;
}

/** More than this many steps nobody takes back one by one. */
export const KEPT_STEPS = 20;

export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...steps.slice(1 - KEPT_STEPS), step];
}

/** Where notes are now: what a step has to remember of them. */
export function movesFrom(notes: readonly string[], { themes }: Regrouped): Move[] {
  return notes.map((note) => ({ note, from: themeOf(themes, note)?.id ?? null }));
}

/** The commands of a step that puts notes into a theme, or out of theirs. */
export function moving(notes: readonly string[], to: string | null, now: Regrouped): Order[] {
  return gathered(
    notes.map((note) => ({ note, to })),
    now,
    new Set(now.busy),
  );
}

/** The commands of a step that makes a theme and puts notes into it. */
export function making(
  id: string,
  title: string,
  notes: readonly string[],
  now: Regrouped,
): Order[] {
  const touched = new Set([...now.busy, id]);
  const added: Order = { command: { type: "add_theme", id, board: ACROSS, title } };
  return [
    added,
    ...gathered(
      notes.map((note) => ({ note, to: id })),
      now,
      touched,
    ),
  ];
}

/** Null where it is no longer as the step left it. */
export function undoing(step: Step, now: Regrouped, shown: ReadonlySet<string>): Order[] | null {
  switch (step.did) {
    case "moved":
      return movedBack(step.moves, step.to, now);
    case "made":
      return unmade(step, now, shown);
    case "named": {
      const theme = now.themes.find(({ id }) => id === step.id);
      if (theme?.title !== step.after) return null;
      return [
        { command: { type: "rename_theme", id: step.id, title: step.before }, seen: theme.seq },
      ];
    }
    case "removed": {
      if (now.themes.some(({ id }) => id === step.id)) return null;
      const free = step.notes.filter((note) => shown.has(note) && !themeOf(now.themes, note));
      return making(step.id, step.title, free, now);
    }
  }
}

/** The themes that an undo has to know the latest of. */
export function waitsFor(step: Step, { busy, themes }: Regrouped): boolean {
  if (step.did !== "named" && step.did !== "made") return false;
  return busy.has(step.id) || themes.some(({ id, seq }) => id === step.id && seq === 0);
}

function movedBack(moves: readonly Move[], to: string | null, now: Regrouped): Order[] | null {
  const still = moves.filter(({ note }) => (themeOf(now.themes, note)?.id ?? null) === to);
  const back = still.filter(({ from }) => from === null || isHere(from, now.themes));
  if (back.length === 0) return null;
  return gathered(
    back.map(({ note, from }) => ({ note, to: from })),
    now,
    new Set(now.busy),
  );
}

/** The theme goes first: its seq says at once whether anybody has touched it since. */
function unmade(
  { id, title, moves }: Step & { did: "made" },
  now: Regrouped,
  shown: ReadonlySet<string>,
): Order[] | null {
  const theme = now.themes.find((one) => one.id === id);
  const own = new Set(moves.map(({ note }) => note));
  if (!theme || theme.title !== title || theme.notes.some((note) => !own.has(note))) return null;
  const removed: Order = { command: { type: "remove_theme", id }, seen: theme.seq };
  const back = moves.filter(
    ({ note, from }) => from !== null && theme.notes.includes(note) && shown.has(note),
  );
  const without = { ...now, themes: now.themes.filter((one) => one.id !== id) };
  const before = back.filter(({ from }) => from !== null && isHere(from, without.themes));
  const moved = before.map(({ note, from }) => ({ note, to: from }));
  return [removed, ...gathered(moved, without, new Set(now.busy))];
}

/** `seen` only for the first change of each theme: what comes after it has not been seen yet by anybody. */
function gathered(
  moves: readonly { note: string; to: string | null }[],
  { themes }: Pick<Regrouped, "themes">,
  touched: Set<string>,
): Order[] {
  return moves.map(({ note, to }) => {
    const from = themeOf(themes, note);
    const compared = from ?? themes.find(({ id }) => id === to);
    const known = compared !== undefined && compared.seq > 0 && !touched.has(compared.id);
    for (const id of [from?.id, to]) if (id) touched.add(id);
    const command: Command = { type: "gather", note, theme: to, across: true };
    return known ? { command, seen: compared.seq } : { command };
  });
}

function isHere(theme: string, themes: readonly ThemeShape[]): boolean {
  return themes.some(({ id }) => id === theme);
}
