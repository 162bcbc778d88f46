// Keys are kept by session and role, and go with everything of a person.

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepDraft, recallDraft } from "./drafts.ts";
import { newId, newKey } from "./ids.ts";
import {
  forgetPerson,
  keepKey,
  keepPaired,
  keyForJoining,
  keyForPairing,
  keyInHash,
  recallKey,
} from "./keys.ts";

test("test_h55_two roles and two sessions in one browser keep their own keys", async () => {
  await keepKey("s1", "facilitator", "f");
  await keepKey("s1", "participant", "p");
  await keepKey("s2", "facilitator", "g");
  assert.equal((await recallKey("s1", "facilitator"))?.key, "f");
  assert.equal((await recallKey("s1", "participant"))?.key, "p");
  assert.equal((await recallKey("s2", "facilitator"))?.key, "g");
  assert.equal(await recallKey("s2", "participant"), null);
});

test("test_h31_a second try to join uses the same key", async () => {
  const first = await keyForJoining("s3", { name: "Aïssatou", invite: "KR7M4X" });
  const second = await keyForJoining("s3", { name: "Aïssatou D." });
  assert.equal(second.key, first.key);
  assert.equal(second.name, "Aïssatou D.");
  assert.equal(second.invite, "KR7M4X");
});

test("test_h55_not me: key, words waiting and drafts of this person leave, those of others stay", async () => {
  await keyForJoining("s4", { name: "A" });
  await keepKey("s4", "facilitator", "f");
  await keyForJoining("s5", { name: "B" });
  await keepDraft("s4", "g1", "q1", { text: "half a thought", kind: "idea" });
  await keepDraft("s5", "g1", "q1", { text: "elsewhere", kind: "idea" });
  await forgetPerson("s4", "participant");
  assert.equal(await recallKey("s4", "participant"), null);
  assert.equal(await recallDraft("s4", "g1", "q1"), null);
  assert.equal((await recallDraft("s5", "g1", "q1"))?.text, "elsewhere");
  assert.equal((await recallKey("s4", "facilitator"))?.key, "f");
});

test("test_h56_a code entered again comes with the same key, another code with another", async () => {
  const first = await keyForPairing("KRXMABCD");
  assert.equal((await keyForPairing("KRXMABCD")).key, first.key);
  const other = await keyForPairing("ABCDKRXM");
  assert.notEqual(other.key, first.key);
  await keepPaired(other, { session: "s6", person: "ana", name: "Ana" });
  const kept = await recallKey("s6", "participant");
  assert.deepEqual([kept?.key, kept?.person, kept?.name], [other.key, "ana", "Ana"]);
  assert.equal(
    await recallKey("", "participant"),
    null,
    "the code is kept no longer than it is of use",
  );
});

test("test_h56_whoever else was known here is forgotten, the same person's drafts stay", async () => {
  for (const [session, before] of [
    ["s7", "ana"],
    ["s8", "bo"],
  ] as const) {
    const known = await keyForPairing("ABCDEFGH");
    await keepPaired(known, { session, person: before, name: before });
    await keepDraft(session, "g1", "q1", { text: "half a thought", kind: "idea" });
    const kept = await keyForPairing("KRXMABCD");
    await keepPaired(kept, { session, person: "ana", name: "Ana" });
  }
  assert.equal((await recallDraft("s7", "g1", "q1"))?.text, "half a thought");
  assert.equal(await recallDraft("s8", "g1", "q1"), null);
});

test("test_s1_keys are 256 bits, ids 128, as the server spells them", () => {
  assert.match(newKey(), /^[A-Za-z0-9_-]{43}$/);
  assert.match(newId(), /^[A-Za-z0-9_-]{22}$/);
  assert.equal(new Set(Array.from({ length: 100 }, newKey)).size, 100);
});

test("a key is read from behind the # and anything else is not one", () => {
  const key = newKey();
  assert.equal(keyInHash(`#${key}`), key);
  assert.equal(keyInHash("#groups"), null);
  assert.equal(keyInHash(""), null);
});
