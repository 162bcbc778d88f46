// H19: the second round is shown by its own reveal, and a rating under way belongs to the round of its run.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutboxItem } from "./outbox.ts";
import { isOfThisRound, isShown, shownRounds, tallyName } from "./rounds.ts";

const session = { revealed: ["*", "2/g1"], rating_round: 2, round_since: 5 };

test("H19: a later round is shown to a group by its own reveal only", () => {
  assert.deepEqual(shownRounds(session, "g1"), [1, 2]);
  assert.deepEqual(shownRounds(session, "g2"), [1]);
  assert.equal(isShown(session, null, 1), true);
  assert.equal(isShown(session, null, 2), false);
  assert.deepEqual(shownRounds({ ...session, revealed: ["*", "2/*"] }, null), [1, 2]);
});

test("tallies of the first round keep their name", () => {
  assert.equal(tallyName("g1", "c", 1), "tally/g1/c");
  assert.equal(tallyName("g1", "c", 2), "tally/g1/c/2");
});

test("H18: what was rated before the round began is not of this round", () => {
  const item = (run: number) => ({ run }) as OutboxItem;
  assert.equal(isOfThisRound(session, item(4)), false);
  assert.equal(isOfThisRound(session, item(5)), true);
});
