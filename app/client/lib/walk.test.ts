import assert from "node:assert/strict";
import { test } from "node:test";
import type { GroupShape, PersonShape } from "../protocol.gen.ts";
import { newId } from "./ids.ts";
import { walkOf } from "./walk.ts";

const groups = Array.from({ length: 8 }, (_, n) => ({ id: `g${n + 1}` })) as GroupShape[];
const person = (group: string | null) => ({ id: newId(), group }) as PersonShape;

test("P8 H11: everybody walks past every other board once, and never their own", () => {
  for (const group of ["g1", "g5", "g8", null]) {
    const me = person(group);
    const others = groups.map(({ id }) => id).filter((id) => id !== group);
    assert.deepEqual([...walkOf(groups, me)].sort(), others);
    assert.deepEqual(walkOf(groups, me), walkOf(groups, me), "the same after a reload");
  }
  assert.deepEqual(walkOf([{ id: "g1" } as GroupShape], person("g1")), []);
});

test("P8: at every stop of the walk all boards have about as many visitors", () => {
  const people = groups.flatMap(({ id }) => Array.from({ length: 100 }, () => person(id)));
  for (let stop = 0; stop < 7; stop += 1) {
    const visitors = new Map<string, number>();
    for (const me of people) {
      const board = walkOf(groups, me)[stop] ?? "";
      visitors.set(board, (visitors.get(board) ?? 0) + 1);
    }
    for (const { id } of groups) {
      const found = visitors.get(id) ?? 0;
      assert.ok(found > 55 && found < 150, `${found} of 800 people are at ${id} on stop ${stop}`);
    }
  }
});

test("H11: empty groups are no stops, and the boards that are left have about as many visitors each", () => {
  const empty = ["g3", "g4", "g5"];
  const people = groups
    .filter(({ id }) => !empty.includes(id))
    .flatMap(({ id }) => Array.from({ length: 100 }, () => person(id)));
  const visitors = new Map<string, number>();
  for (const me of people) {
    const stops = walkOf(groups, me, empty);
    assert.equal(stops.length, 4);
    assert.ok(stops.every((id) => !empty.includes(id) && id !== me.group));
    visitors.set(stops[0] ?? "", (visitors.get(stops[0] ?? "") ?? 0) + 1);
  }
  for (const found of visitors.values()) assert.ok(found > 60 && found < 145, `${found} of 500`);
});

test("H11: the board somebody stands at stays a stop, and one that fills up joins the walk", () => {
  const me = person("g1");
  const before = walkOf(groups, me, ["g5"], "g7");
  assert.ok(walkOf(groups, me, ["g5", "g7"], "g7").includes("g7"));
  const after = walkOf(groups, me, [], "g7");
  assert.deepEqual(
    [...after].filter((id) => id !== "g5").sort(),
    [...before].sort(),
    "nothing but the new one was added",
  );
});
