// The clock tells server time however wrong the phone's own is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "./clock.ts";

const DAY = 86_400_000;

test("test_r23_a phone a day late shows server time", () => {
  let local = 1_000_000;
  const clock = new Clock(() => local);
  clock.hear(local + DAY);
  local += 60_000;
  assert.equal(clock.now(), local + DAY);
});

test("a frame that took long does not set the clock back", () => {
  let local = 0;
  const clock = new Clock(() => local);
  clock.hear(5_000);
  local = 10_000;
  clock.hear(13_000);
  assert.equal(clock.now(), 15_000);
});

test("a phone whose clock is set in the middle is right again with the next frame", () => {
  let local = 0;
  const clock = new Clock(() => local);
  clock.hear(1_000);
  local = DAY;
  clock.hear(2_000);
  assert.equal(clock.now(), 2_000);
});

test("slow drift is followed once the old samples have left", () => {
  let local = 0;
  const clock = new Clock(() => local);
  clock.hear(3_000);
  for (let beat = 1; beat <= 8; beat += 1) {
    local = beat * 15_000;
    clock.hear(local + 1_000);
  }
  assert.equal(clock.now(), local + 1_000);
});
