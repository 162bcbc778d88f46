import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command, LineShape, ThemeShape } from "../protocol.gen.ts";
import { linesOf, refusedOf, themesOf, underway } from "./groupwork.ts";
import type { OutboxItem, Outcome } from "./kept.ts";

let order = 0;

function item(command: Command, outcome: Outcome | null = null): OutboxItem {
  order += 1;
  return {
    order,
    id: `i${order}`,
    box: "s/participant",
    n: null,
    run: 1,
    seen: null,
    command,
    at: 0,
    outcome,
  };
}

const REFUSED: Outcome = { done: false, code: "changed", params: {} };

function line(id: string, change: Partial<LineShape> = {}): LineShape {
  return {
    kind: "line",
    id,
    seq: 3,
    board: "g1",
    block: "b1",
    section: "s1",
    text: "ours",
    lang: "en",
    minority: false,
    late: false,
    created: 3,
    mine: false,
    ...change,
  };
}

function theme(id: string, ...notes: string[]): ThemeShape {
  return { kind: "theme", id, seq: 3, board: "g1", title: id, notes, created: 3 };
}

const written: Command = {
  type: "write_line",
  id: "l2",
  board: "g1",
  block: "b1",
  section: "s1",
  text: "mine",
  lang: "en",
  minority: true,
};

test("p2 a line that is under way is drawn until its record has come", () => {
  const entries = linesOf([line("l1")], [item(written)], "offline", "g1", "b1");
  assert.deepEqual(
    entries.map(({ line }) => line.text),
    ["ours", "mine"],
  );
  assert.equal(entries[1]?.state, "offline");
  const arrived = [line("l1"), line("l2", { text: "mine", created: 9 })];
  const later = linesOf(arrived, [item(written, { done: true, seq: 9 })], "live", "g1", "b1");
  assert.deepEqual(
    later.map(({ line }) => line.text),
    ["ours", "mine"],
  );
});

test("h49 a line under way is drawn on the card of its block only", () => {
  assert.deepEqual(linesOf([line("l1")], [item(written)], "live", "g1", "b2"), []);
});

test("h28 a refused change leaves the line as it is now and is kept beside it", () => {
  const edit: Command = { type: "edit_line", id: "l1", text: "mine", lang: "en", minority: false };
  const [entry] = linesOf([line("l1")], [item(edit, REFUSED)], "live", "g1", "b1");
  assert.equal(entry?.line.text, "ours");
  assert.deepEqual(entry?.refused?.command, edit);
});

test("h59 a note that is being moved is in one theme only", () => {
  const move: Command = { type: "gather", note: "n1", theme: "t2" };
  const themes = themesOf([theme("t1", "n1"), theme("t2", "n2")], [item(move)], "g1");
  assert.deepEqual(
    themes.map(({ notes }) => notes),
    [[], ["n2", "n1"]],
  );
  const refused = themesOf([theme("t1", "n1"), theme("t2")], [item(move, REFUSED)], "g1");
  assert.deepEqual(
    refused.map(({ notes }) => notes),
    [["n1"], []],
  );
});

test("what was said last counts, and nothing that was refused", () => {
  const on: Command = { type: "say_ready", on: true };
  const off: Command = { type: "say_ready", on: false };
  assert.equal(underway([item(on), item(off)], "say_ready")?.command.on, false);
  assert.equal(underway([item(on), item(off, REFUSED)], "say_ready")?.command.on, true);
  assert.equal(refusedOf([item(on), item(off, REFUSED)], ["say_ready"]).length, 1);
});
