import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command, DotsShape, MarkShape } from "../protocol.gen.ts";
import { ballotOf, markOf, refusedFor } from "./ballot.ts";
import type { OutboxItem } from "./outbox.ts";

const dots = (note: string, count: number, more: Partial<DotsShape> = {}): DotsShape => ({
  kind: "dots",
  id: `d${note}`,
  seq: 1,
  note,
  round: 1,
  count,
  returned: 0,
  ...more,
});
const item = (command: Command, code = ""): OutboxItem =>
  ({ command, outcome: code ? { done: false, code, params: {} } : null }) as OutboxItem;
const place = (note: string, count: number): Command => ({ type: "place_dots", note, count });

test("P8: what is under way counts as placed, what was refused does not", () => {
  const items = [item(place("b", 2)), item(place("c", 1), "enough_dots"), item(place("a", 0))];
  const { dots: on, left } = ballotOf([dots("a", 1)], items, 1, 3);
  assert.deepEqual(
    [...on],
    [
      ["a", 0],
      ["b", 2],
    ],
  );
  assert.equal(left, 1);
  assert.equal(refusedFor("c", items).length, 1);
  assert.equal(refusedFor("b", items).length, 0);
});

test("P8: dots of another round are not spent in this one", () => {
  assert.equal(ballotOf([dots("a", 3)], [], 2, 3).left, 3);
});

test("H58: what came back is said until it is placed again", () => {
  const back = dots("a", 0, { returned: 2 });
  assert.equal(ballotOf([back], [], 1, 3).returned, 2);
  assert.equal(ballotOf([back, dots("b", 2)], [], 1, 3).returned, 1);
  assert.equal(ballotOf([back, dots("b", 3)], [], 1, 3).returned, 0);
});

test("P8: the last mark said is the one that stands, and it can be taken back", () => {
  const record: MarkShape = { kind: "mark", id: "m", seq: 1, note: "a", value: "have", text: "" };
  const mark = (value: MarkShape["value"] | null): Command => ({ type: "mark", note: "a", value });
  assert.equal(markOf("a", [record], [])?.value, "have");
  assert.equal(markOf("a", [record], [item(mark("would_need"))])?.value, "would_need");
  assert.equal(markOf("a", [record], [item(mark(null))]), null);
  assert.equal(markOf("b", [record], []), null);
});
