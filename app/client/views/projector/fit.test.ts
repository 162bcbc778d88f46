import assert from "node:assert/strict";
import { test } from "node:test";
import { fitOf } from "./fit.ts";

const notes = (count: number, points: number) =>
  Array.from({ length: count }, () => ({ points, above: 0 }));

test("j1: a short note is written larger than a long one, and both are whole", () => {
  const short = fitOf(notes(1, 60), 160, 58);
  const long = fitOf(notes(1, 500), 160, 58);
  assert.ok(short.size > long.size);
  assert.deepEqual([short.shown, long.shown], [1, 1]);
  assert.ok(long.size >= 3);
});

test("j1: of a full board as many are shown as can be read from afar", () => {
  const board = fitOf(notes(24, 200), 160, 58);
  assert.ok(board.shown < 24 && board.shown >= 4);
  assert.ok(board.size >= 3);
});

test("j1: a narrow wall shows fewer", () => {
  assert.ok(fitOf(notes(24, 120), 120, 58).shown <= fitOf(notes(24, 120), 160, 58).shown);
});
