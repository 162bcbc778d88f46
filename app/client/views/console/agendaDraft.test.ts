import assert from "node:assert/strict";
import { test } from "node:test";
import type { PhaseShape, PhaseText, SessionShape } from "../../protocol.gen.ts";
import { begunOf, moved, titled, withOneLike, without } from "./agendaDraft.ts";

const phase = (id: string): PhaseShape => ({
  id,
  kind: "plenary",
  minutes: 10,
  steps: [],
  title: null,
  like: "",
});
const draft = { title: {}, phases: ["a", "b", "c"].map(phase) };
const ids = (of: { phases: readonly PhaseShape[] }) => of.phases.map(({ id }) => id).join("");

test("h25 everything up to the furthest phase visited has begun, also after going back", () => {
  const session = {
    phases: draft.phases,
    phase: "a",
    past: [
      ["a", null],
      ["b", null],
    ],
  };
  assert.equal(begunOf(session as unknown as SessionShape), 2);
});

test("h25 phases are moved, left out and put in under an id nothing else has", () => {
  assert.equal(ids(moved(draft, 1, 1)), "acb");
  assert.equal(ids(moved(draft, 1, -1)), "bac");
  assert.equal(ids(without(draft, "b")), "ac");
  const like = { ...phase("a"), title: "A" } as unknown as PhaseText;
  assert.equal(ids(withOneLike(draft, like, new Set(["a-2"]))), "abca-3");
});

test("h25 a title without words in any language is the plan's again", () => {
  assert.deepEqual(titled({ en: "One" }, "es", "Uno"), { en: "One", es: "Uno" });
  assert.equal(titled({ es: "Uno" }, "es", ""), null);
});
