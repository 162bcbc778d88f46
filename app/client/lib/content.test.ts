import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientContent, PhaseShape } from "../protocol.gen.ts";
import { phaseOf, renamedIn, withPhases } from "./content.ts";

const content = {
  lang: "fr",
  default_language: "en",
  phases: [
    { id: "welcome", title: "Accueil", minutes: 10, steps: [] },
    { id: "breakout", title: "Groupes", minutes: 60, steps: [{ id: "alone", minutes: 5 }] },
  ],
} as unknown as ClientContent;

const phase = (id: string, more: Partial<PhaseShape> = {}): PhaseShape => ({
  id,
  kind: "plenary",
  minutes: 10,
  steps: [],
  title: null,
  like: "",
  ...more,
});

test("h25 the texts hold the phases of the session as it is now, in its order", () => {
  const again = phase("breakout-2", { like: "breakout", steps: [{ id: "alone", minutes: 9 }] });
  const now = withPhases(content, [again, phase("welcome", { minutes: 3 })]);
  assert.deepEqual(
    now.phases.map(({ id, title, minutes }) => [id, title, minutes]),
    [
      ["breakout-2", "Groupes", 10],
      ["welcome", "Accueil", 3],
    ],
  );
  assert.equal(phaseOf(now, "breakout-2")?.steps[0]?.minutes, 9);
});

test("h14 h25 a new title falls back to the plan's language, else to any, and says which", () => {
  const titled = (title: Record<string, string>) => phase("welcome", { title });
  for (const [title, words, language] of [
    [{ fr: "Bonjour", en: "Hello" }, "Bonjour", "fr"],
    [{ es: "Hola", en: "Hello" }, "Hello", "en"],
    [{ es: "Hola" }, "Hola", "es"],
  ] as const) {
    assert.equal(withPhases(content, [titled(title)]).phases[0]?.title, words);
    assert.equal(renamedIn(titled(title), content), language);
  }
  assert.equal(renamedIn(phase("welcome"), content), null);
});
