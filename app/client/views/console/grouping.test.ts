// Groups as they are asked for: which blocks they get, and what of the existing ones stays.

import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsFor, type Wish, withBlock } from "./grouping.ts";

const blocks = ["law", "plans", "money", "data"];
const asked = (recipe: Wish["recipe"], count = 0, pairs: string[][] = []) =>
  groupsFor({ recipe, count }, blocks, pairs, []).map((group) => group.blocks);

test("one group per block, numbered in the order of the plan", () => {
  assert.deepEqual(asked("blocks"), [["law"], ["plans"], ["money"], ["data"]]);
});

test("pairs are the plan's, and blocks in none of them go two by two", () => {
  assert.deepEqual(asked("pairs", 0, [["law", "data"]]), [
    ["law", "data"],
    ["plans", "money"],
  ]);
  assert.deepEqual(asked("pairs"), [
    ["law", "plans"],
    ["money", "data"],
  ]);
});

test("fewer groups than blocks share all blocks out; more groups take blocks again", () => {
  assert.deepEqual(asked("number", 3), [["law", "data"], ["plans"], ["money"]]);
  assert.deepEqual(asked("number", 6).flat(), ["law", "plans", "money", "data", "law", "plans"]);
});

test("an existing group keeps its id, name and call", () => {
  const known = {
    id: "north",
    number: 2,
    name: "North",
    blocks: ["law"],
    call: "https://a.test",
    phase: "",
  };
  const [, second] = groupsFor({ recipe: "blocks", count: 0 }, blocks, [], [known]);
  assert.deepEqual(second, { ...known, blocks: ["plans"] });
});

test("a new group never takes the id of one that has another number", () => {
  const known = { id: "g1", number: 2, name: "", blocks: ["law"], call: "" };
  const groups = groupsFor({ recipe: "blocks", count: 0 }, blocks, [], [known]);
  assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
});

test("blocks of a group stay in the order of the plan", () => {
  const [first] = groupsFor({ recipe: "blocks", count: 0 }, blocks, [], []);
  assert.ok(first);
  const withData = withBlock([first], "g1", "data", true, blocks);
  assert.deepEqual(withBlock(withData, "g1", "plans", true, blocks)[0]?.blocks, [
    "law",
    "plans",
    "data",
  ]);
  assert.deepEqual(withBlock([first], "g1", "law", false, blocks)[0]?.blocks, []);
});

test("groups of a second break-out are its own, numbered from one, with unused ids", () => {
  const first = { id: "g1", number: 1, name: "North", blocks: ["law"], call: "", phase: "" };
  const [own] = groupsFor({ recipe: "number", count: 1 }, blocks, [], [first], "second");
  assert.equal(own?.phase, "second");
  assert.equal(own?.number, 1);
  assert.equal(own?.name, "");
  assert.notEqual(own?.id, "g1");
});
