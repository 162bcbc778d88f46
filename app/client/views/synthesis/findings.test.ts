// Findings are drawn with what is under way, and no refused words are lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutboxItem, Outcome } from "../../lib/kept.ts";
import type { Command, FindingShape } from "../../protocol.gen.ts";
import { besideFindings, findingsOf, orphansOf } from "./findings.ts";

let order = 0;

function item(command: Command, outcome: Outcome | null = null): OutboxItem {
  order += 1;
  const id = `i${order}`;
  return { order, id, box: "s/organizer", n: null, run: 1, seen: null, command, at: 0, outcome };
}

function finding(id: string, created: number): FindingShape {
  const words = { section: "highlights", text: `text of ${id}`, lang: "en", sources: [] };
  return { kind: "finding", id, seq: created, created, ...words };
}

const REFUSED: Outcome = { done: false, code: "changed", params: {} };
const words = { section: "highlights", text: "new", lang: "en" };
const added: Command = { type: "add_finding", id: "f9", ...words };
const edited: Command = { type: "edit_finding", id: "f1", ...words, sources: [] };
const removed: Command = { type: "remove_finding", id: "f1" };

test("h60 findings stand in the order they were written, what is under way last", () => {
  const entries = findingsOf([finding("f2", 5), finding("f1", 3)], [item(added)], "live");
  assert.deepEqual(
    entries.map((one) => [one.finding.id, one.state]),
    [
      ["f1", null],
      ["f2", null],
      ["f9", "sending"],
    ],
  );
});

test("h60 a change is drawn at once, and a removal too", () => {
  const changed = findingsOf([finding("f1", 3)], [item(edited)], "live");
  assert.equal(changed[0]?.finding.text, "new");
  assert.equal(changed[0]?.finding.seq, 3, "what was seen stays what was seen");
  assert.deepEqual(findingsOf([finding("f1", 3)], [item(removed)], "live"), []);
});

test("h29 what was refused stays beside what is there, with its words", () => {
  const refused = item(edited, REFUSED);
  const entries = findingsOf([finding("f1", 3)], [refused], "live");
  assert.equal(entries[0]?.finding.text, "text of f1");
  assert.equal(entries[0]?.refused, refused);
  const begun = findingsOf([], [item(added, REFUSED)], "live");
  assert.equal(begun[0]?.state, "refused");
  assert.equal(begun[0]?.finding.text, "new");
});

test("h29 a refused change of a finding that is gone is shown by itself, and nowhere twice", () => {
  const [gone, here] = [item(edited, REFUSED), item(added, REFUSED)];
  const entries = findingsOf([], [gone, here], "live");
  assert.deepEqual(orphansOf([gone, here], entries), [gone]);
  assert.deepEqual(besideFindings([gone, here, item(added)]).length, 1);
});
