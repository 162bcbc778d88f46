// Where the session stands on its agenda, and what comes before and after.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { SessionShape } from "../../protocol.gen.ts";
import { momentsOf, partDone, plannedLength, standsAt, timeLeft } from "./agenda.ts";

const MINUTE = 60_000;
const phases = [
  { id: "welcome", kind: "welcome", minutes: 10, title: null, like: "welcome", steps: [] },
  {
    id: "groups",
    kind: "breakout",
    minutes: 30,
    title: null,
    like: "groups",
    steps: [
      { id: "alone", minutes: 10 },
      { id: "together", minutes: 20 },
    ],
  },
  { id: "close", kind: "close", minutes: 5, title: null, like: "close", steps: [] },
];

function session(change: Partial<SessionShape>): SessionShape {
  const clock = { ends_at: null, paused_left: null };
  return { phases, phase: "welcome", step: null, ...clock, ...change } as SessionShape;
}

test("a phase with steps is as many moments as it has steps", () => {
  const moments = momentsOf(phases).map(({ phase, step }) => [phase, step]);
  assert.deepEqual(moments, [
    ["welcome", null],
    ["groups", "alone"],
    ["groups", "together"],
    ["close", null],
  ]);
});

test("the session stands at its step, and at the first step of a phase entered without one", () => {
  assert.equal(standsAt(session({ phase: "groups", step: "together" })), 2);
  assert.equal(standsAt(session({ phase: "groups", step: null })), 1);
});

test("the planned length is that of the step", () => {
  assert.equal(plannedLength(session({ phase: "groups", step: "together" })), 20 * MINUTE);
});

test("a paused clock keeps what was left; a running one counts down", () => {
  assert.equal(timeLeft(session({ paused_left: 5 * MINUTE }), 99), 5 * MINUTE);
  assert.equal(timeLeft(session({ ends_at: 100 }), 40), 60);
  assert.equal(timeLeft(session({}), 40), null);
});

test("steps behind count as done, and a phase is never more than done", () => {
  const groups = phases[1];
  assert.ok(groups);
  const halfThrough = session({ phase: "groups", step: "together", ends_at: 10 * MINUTE });
  assert.equal(partDone(halfThrough, groups, 0), 20 / 30);
  assert.equal(partDone(halfThrough, groups, 60 * MINUTE), 1);
});
