// What the browser makes when it opens a session: enough chance, the spelling the server takes, keys only after the #.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DOORS, inHands, joinLinkOf, linkOf, newOpening, newRecoveryCode } from "./opening.ts";

const KEY = /^[A-Za-z0-9_-]{43,64}$/;

test("every key is spelled as the server takes it, and none is like another", () => {
  const { id, keys } = newOpening();
  assert.match(id, /^[A-Za-z0-9_-]{22}$/);
  for (const key of Object.values(keys)) assert.match(key, KEY);
  assert.equal(new Set(Object.values(keys)).size, 5);
});

test("a recovery code has 52 signs, none of which is taken for another", () => {
  const code = newRecoveryCode();
  assert.match(code, /^[A-HJ-NP-Z2-9]{52}$/);
  assert.equal(inHands(code).length, 13);
  assert.equal(inHands(code).join(""), code);
});

test("in a link the key stands after the #, where no browser sends it", () => {
  const opened = {
    ...newOpening(),
    code: "KR7M4X",
    secret: "s".repeat(22),
    title: {},
    prepared: false,
  };
  for (const door of DOORS) {
    const link = new URL(linkOf(opened, door, "http://board.lan:8000"));
    assert.equal(link.pathname, `/${door}/${opened.id}`);
    assert.equal(link.hash, `#${opened.keys[door]}`);
    assert.equal(link.search, "");
  }
  assert.equal(new URL(joinLinkOf(opened, "http://board.lan")).hash, `#${opened.secret}`);
});
