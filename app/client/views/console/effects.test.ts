// What a facilitator reads before moving on says what the rights will be, and nothing that stays unsaid by them.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RightsShape } from "../../protocol.gen.ts";
import { effectsOf, effectsOfRepeating } from "./effects.ts";

const quiet: RightsShape = {
  write: "none",
  see: "own",
  comment: false,
  themes: false,
  rate: "none",
  see_ratings: "own",
  priorities: false,
  dots: false,
  marks: false,
  card: "none",
  choose_group: false,
  evaluate: false,
};
const stand = { isRevealed: false, lateWork: true, dotsTaken: true };
const says = (
  now: Partial<RightsShape>,
  next: Partial<RightsShape>,
  more: Partial<typeof stand> = {},
) =>
  effectsOf({ ...quiet, ...now }, { ...quiet, ...next }, { ...stand, ...more }).map(
    ({ say }) => say,
  );

test("nothing that changes, nothing that is said", () => {
  assert.deepEqual(says({}, {}), []);
});

test("from working alone to working together", () => {
  const alone = { write: "group", rate: "own" } as const;
  const together = { ...alone, see: "group", see_ratings: "group" } as const;
  assert.deepEqual(says(alone, together), [
    "effect-write-stays-group",
    "effect-see-group",
    "effect-rate-stays",
    "effect-ratings-group",
  ]);
});

test("a step that reveals says so, unless everything is revealed already", () => {
  const revealing = { ...quiet, reveal: true };
  assert.deepEqual(
    effectsOf(quiet, revealing, stand).map(({ say }) => say),
    ["effect-reveal"],
  );
  assert.deepEqual(effectsOf(quiet, revealing, { ...stand, isRevealed: true }), []);
});

test("after the reveal nobody is told that late ratings arrive until then", () => {
  assert.deepEqual(says({ rate: "own" }, {}), ["effect-rate-closes"]);
  assert.deepEqual(says({ rate: "own" }, {}, { isRevealed: true }), ["effect-rate-ends"]);
});

test("going back to the plenary closes other boards but hides no own group's notes", () => {
  assert.deepEqual(says({ see: "boards" }, { write: "plenary" }), [
    "effect-write-plenary",
    "effect-see-no-boards",
  ]);
  assert.deepEqual(says({ see: "group" }, { write: "plenary" }), ["effect-write-plenary"]);
});

test("every right that opens or closes is told, and what goes on is not", () => {
  const all = {
    comment: true,
    themes: true,
    priorities: true,
    dots: true,
    marks: true,
    card: "group",
    evaluate: true,
  } as const;
  assert.deepEqual(says({}, all), [
    "effect-dots-open",
    "effect-comment-opens",
    "effect-themes-opens",
    "effect-priorities-opens",
    "effect-marks-opens",
    "effect-evaluate-opens",
    "effect-card-group",
  ]);
  assert.deepEqual(says(all, {}), [
    "effect-dots-close",
    "effect-comment-closes",
    "effect-themes-closes",
    "effect-priorities-closes",
    "effect-marks-closes",
    "effect-evaluate-closes",
    "effect-card-closes",
  ]);
  assert.deepEqual(says(all, all), []);
});

test("where late work is off nobody is promised that it still arrives", () => {
  const off = { lateWork: false };
  assert.deepEqual(says({ write: "group", rate: "own" }, {}, off), [
    "effect-write-ends",
    "effect-rate-ends",
  ]);
});

test("H19: repeating says which rounds begin and that the first stays", () => {
  const rounds = { rating: 1, voting: 1 };
  const say = (now: Partial<RightsShape>) =>
    effectsOfRepeating({ ...quiet, ...now }, rounds).map((effect) => effect.say);
  assert.deepEqual(say({ rate: "own" }), [
    "effect-round-begins",
    "effect-round-stays",
    "effect-repeat-keeps",
  ]);
  assert.deepEqual(say({ dots: true }), ["effect-vote-begins", "effect-repeat-keeps"]);
  assert.deepEqual(say({}), ["effect-repeat-only", "effect-repeat-keeps"]);
  assert.deepEqual(effectsOfRepeating({ rate: "own" }, rounds)[0]?.args, { round: 2, before: 1 });
});
