// The board draws what was said at once, and what the server says instead once it does.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command, NoteShape } from "../protocol.gen.ts";
import { entriesOf, waiting } from "./board.ts";
import type { OutboxItem, Outcome } from "./outbox.ts";

const note = (id: string, change: Partial<NoteShape> = {}): NoteShape =>
  ({
    kind: "note",
    id,
    seq: 1,
    board: "g1",
    question: "q1",
    text: id,
    created: 1,
    at: 0,
    mine: false,
    ...change,
  }) as NoteShape;

let order = 0;
const item = (command: Command, outcome: Outcome | null = null): OutboxItem => {
  order += 1;
  return {
    order,
    id: `i${order}`,
    box: "b",
    n: 1,
    run: 1,
    seen: null,
    command,
    at: order,
    outcome,
  };
};
const add = (id: string, text = id): Command => ({
  type: "add_note",
  id,
  board: "g1",
  question: "q1",
  note_kind: "idea",
  text,
  lang: "en",
});
const edit = (id: string, text: string): Command => ({
  type: "edit_note",
  id,
  note_kind: "idea",
  text,
});
const REFUSED: Outcome = { done: false, code: "locked", params: {} };
const texts = (entries: ReturnType<typeof entriesOf>) => entries.map(({ note }) => note.text);

test("own notes come first, all in the order of creation", () => {
  const notes = [
    note("b", { created: 2 }),
    note("c", { created: 3, mine: true }),
    note("a", { created: 1 }),
  ];
  assert.deepEqual(texts(entriesOf(notes, [item(add("d"))], "live")), ["c", "d", "a", "b"]);
});

test("a note is drawn before the server has it, and says where it stands", () => {
  const [sending] = entriesOf([], [item(add("a"))], "live");
  const [offline] = entriesOf([], [item(add("a"))], "offline");
  const [refused] = entriesOf([], [item(add("a"), REFUSED)], "live");
  assert.deepEqual(
    [sending?.state, offline?.state, refused?.state],
    ["sending", "offline", "refused"],
  );
});

test("a note that is not on disk yet does not promise to survive", () => {
  const [entry] = entriesOf(
    [],
    [{ ...item(add("a")), order: Number.POSITIVE_INFINITY }],
    "offline",
  );
  assert.equal(entry?.state, "sending");
});

test("test_h13_a note whose record has come is drawn once", () => {
  const entries = entriesOf(
    [note("a", { mine: true })],
    [item(add("a"), { done: true, seq: 9 })],
    "live",
  );
  assert.equal(entries.length, 1);
  assert.equal(entries[0]?.state, "saved");
});

test("a change is drawn over the note; a refused one stands beside it", () => {
  const notes = [note("a", { mine: true })];
  assert.deepEqual(texts(entriesOf(notes, [item(edit("a", "new"))], "live")), ["new"]);
  const [entry] = entriesOf(notes, [item(edit("a", "new"), REFUSED)], "live");
  assert.equal(entry?.note.text, "a");
  assert.equal(entry?.refused?.command.type, "edit_note");
});

test("a removed note goes at once and comes back if that is refused", () => {
  const notes = [note("a", { mine: true })];
  const gone: Command = { type: "remove_note", id: "a" };
  assert.deepEqual(texts(entriesOf(notes, [item(gone)], "live")), []);
  assert.deepEqual(texts(entriesOf(notes, [item(gone, REFUSED)], "live")), ["a"]);
});

test("only what has no answer is waiting", () => {
  assert.equal(
    waiting([item(add("a")), item(add("b"), REFUSED), item(add("c"), { done: true, seq: 1 })]),
    1,
  );
});
