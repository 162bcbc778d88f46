import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command, EvaluationShape } from "../protocol.gen.ts";
import { answerTo, isGiven } from "./evaluation.ts";
import type { OutboxItem } from "./outbox.ts";

const record: EvaluationShape = {
  kind: "evaluation",
  id: "e",
  seq: 1,
  question: "useful",
  level: 4,
  text: "",
  late: true,
};
const item = (command: Command, outcome: OutboxItem["outcome"] = null): OutboxItem =>
  ({ id: "i", command, at: 0, run: 1, outcome, n: 1 }) as unknown as OutboxItem;
const to = (items: OutboxItem[], question = "useful") =>
  answerTo(question, [record], items, "live");

test("p2 what was said last is the answer, as soon as it is said", () => {
  assert.deepEqual([to([]).level, to([]).state, to([]).late], [4, "saved", true]);
  const changed = to([item({ type: "evaluate", question: "useful", level: 2 })]);
  assert.deepEqual([changed.level, changed.state, changed.late], [2, "sending", false]);
  assert.equal(isGiven(to([item({ type: "evaluate", question: "useful" })])), false);
});

test("h29 a refused answer changes nothing and is kept", () => {
  const refused = item({ type: "evaluate", question: "useful", level: 1 }, {
    done: false,
    code: "phase_closed",
    params: {},
  } as OutboxItem["outcome"]);
  assert.equal(to([refused]).level, 4);
  assert.equal(to([refused]).refused, refused);
});

test("one question says nothing about another", () => {
  assert.equal(isGiven(to([], "heard")), false);
});
