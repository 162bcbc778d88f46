// Steps in the themes across are drawn at once, say what was seen, and are taken back only as far as they still stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutboxItem, Outcome } from "../../lib/kept.ts";
import type { Command, ThemeShape } from "../../protocol.gen.ts";
import { ACROSS, type Regrouped, regrouped, themeOf } from "./regrouped.ts";
import {
  KEPT_STEPS,
  making,
  movesFrom,
  moving,
  type Order,
  type Step,
  undoing,
  waitsFor,
  withStep,
} from "./steps.ts";

let order = 0;

function item(command: Command, outcome: Outcome | null = null): OutboxItem {
  order += 1;
  const id = `i${order}`;
  return { order, id, box: "s/facilitator", n: null, run: 1, seen: null, command, at: 0, outcome };
}

function theme(id: string, seq: number, ...notes: string[]): ThemeShape {
  return { kind: "theme", id, seq, board: ACROSS, title: `Title of ${id}`, notes, created: seq };
}

function now(...themes: ThemeShape[]): Regrouped {
  return { themes, busy: new Set() };
}

const gather = (note: string, into: string | null): Command => ({
  type: "gather",
  note,
  theme: into,
  across: true,
});
const ALL = new Set(["n1", "n2", "n3"]);

/** What the server would make of it, in the order it is sent. */
function after(orders: readonly Order[], themes: readonly ThemeShape[]): Record<string, string[]> {
  const items = orders.map(({ command }) => item(command));
  const made = regrouped(themes, items).themes.map(({ id, notes }) => [id, [...notes]]);
  return Object.fromEntries(made);
}

test("h59 what is under way is drawn, on the themes across only", () => {
  const group = { ...theme("own", 2, "n1"), board: "g1" };
  const items = [
    item({ type: "add_theme", id: "b", board: ACROSS, title: "B" }),
    item(gather("n1", "b")),
    item({ type: "gather", note: "n2", theme: "a" }),
    item(gather("n3", "a"), { done: false, code: "voting_open", params: {} }),
  ];
  const { themes, busy } = regrouped([theme("a", 3, "n1"), group], items);
  assert.deepEqual(
    themes.map(({ id, notes }) => [id, notes]),
    [
      ["a", []],
      ["b", ["n1"]],
    ],
  );
  assert.deepEqual([...busy].sort(), ["a", "b"]);
  assert.equal(themeOf(themes, "n1")?.id, "b");
});

test("h28 of each theme that is touched twice only the first change says what was seen", () => {
  const orders = moving(["n1", "n2", "n3"], "b", now(theme("a", 3, "n1", "n2"), theme("b", 7)));
  assert.deepEqual(
    orders.map(({ seen }) => seen),
    [3, undefined, undefined],
  );
  const busy = { ...now(theme("a", 3, "n1")), busy: new Set(["a"]) };
  assert.equal(moving(["n1"], null, busy)[0]?.seen, undefined, "its seq is old already");
});

test("h59 a move is undone, but not where somebody has moved the note since", () => {
  const before = now(theme("a", 3, "n1", "n2"), theme("b", 7));
  const moves = movesFrom(["n1", "n2", "n3"], before);
  const step: Step = { did: "moved", to: "b", moves, words: "" };
  const moved = now(theme("a", 8), theme("b", 9, "n1", "n2", "n3"));
  const orders = undoing(step, moved, ALL) ?? [];
  assert.deepEqual(after(orders, moved.themes), { a: ["n1", "n2"], b: [] });
  assert.equal(orders[0]?.seen, 9);
  const since = now(theme("a", 8), theme("b", 9, "n1"), theme("c", 10, "n2", "n3"));
  assert.deepEqual(after(undoing(step, since, ALL) ?? [], since.themes), {
    a: ["n1"],
    b: [],
    c: ["n2", "n3"],
  });
  const gone = now(theme("a", 8), theme("c", 10, "n1", "n2", "n3"));
  assert.equal(undoing(step, gone, ALL), null);
});

test("h59 a theme that was made of notes goes, and they are where they were", () => {
  const before = now(theme("a", 3, "n1", "n2"));
  const moves = movesFrom(["n1", "n3"], before);
  const made = making("x", "New", ["n1", "n3"], before);
  assert.deepEqual(after(made, before.themes), { a: ["n2"], x: ["n1", "n3"] });
  const step: Step = { did: "made", id: "x", title: "New", moves, words: "" };
  const x = { ...theme("x", 9, "n1", "n3"), title: "New" };
  const then = now(theme("a", 8, "n2"), x);
  const orders = undoing(step, then, ALL) ?? [];
  assert.deepEqual(orders[0], { command: { type: "remove_theme", id: "x" }, seen: 9 });
  assert.deepEqual(after(orders, then.themes), { a: ["n2", "n1"] });
  const filled = now(theme("a", 8), { ...x, notes: ["n1", "n2", "n3"] });
  assert.equal(undoing(step, filled, ALL), null, "somebody has put another note into it");
});

test("h59 a name is given back, unless somebody gave another", () => {
  const step: Step = { did: "named", id: "a", before: "Old", after: "Title of a", words: "" };
  assert.deepEqual(undoing(step, now(theme("a", 4)), ALL), [
    { command: { type: "rename_theme", id: "a", title: "Old" }, seen: 4 },
  ]);
  const renamed = { ...theme("a", 5), title: "Another" };
  assert.equal(undoing(step, now(renamed), ALL), null);
  assert.ok(waitsFor(step, { ...now(theme("a", 4)), busy: new Set(["a"]) }));
  assert.ok(!waitsFor(step, now(theme("a", 4))));
});

test("h59 a removed theme comes back with those of its notes that are in none", () => {
  const notes = ["n1", "n2", "n3", "hidden"];
  const step: Step = { did: "removed", id: "a", title: "A", notes, words: "" };
  const then = now(theme("b", 6, "n2"));
  assert.deepEqual(after(undoing(step, then, ALL) ?? [], then.themes), {
    b: ["n2"],
    a: ["n1", "n3"],
  });
});

test("the last twenty steps are kept", () => {
  let steps: readonly Step[] = [];
  for (let n = 0; n < KEPT_STEPS + 5; n += 1)
    steps = withStep(steps, { did: "moved", to: null, moves: [], words: String(n) });
  assert.equal(steps.length, 20);
  assert.equal(steps[0]?.words, "5");
  assert.equal(steps[19]?.words, "24");
});
