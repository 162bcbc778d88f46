// A pasted list of who sits where: what is clear is placed, and what is not is said by its line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { seatsOf } from "./seats.ts";

const people = [
  { id: "a", name: "Ana Ruiz" },
  { id: "b", name: "Bérénice  Sow" },
  { id: "c", name: "Chi" },
  { id: "d", name: "chi" },
  { id: "e", name: "Team 3" },
  { id: "f", name: "Team" },
];
const groups = [
  { id: "g1", number: 1 },
  { id: "g3-2", number: 3 },
];
const seated = (list: string) =>
  seatsOf(list, people, groups).seats.map(({ person, group }) => `${person} ${group}`);
const unclear = (list: string) => seatsOf(list, people, groups).unclear;

test("a name and a number, however they are parted", () => {
  assert.deepEqual(seated("Ana Ruiz; 3\r\nberenice sow\t1\n\n"), ["a g3-2", "b g1"]);
  assert.deepEqual(seated("ANA RUIZ 1"), ["a g1"]);
  assert.deepEqual(seated("Team 3, 3"), ["e g3-2"]);
});

test("of two lines about one person the last one holds", () => {
  assert.deepEqual(seated("Ana Ruiz 1\nAna Ruiz 3"), ["a g3-2"]);
});

test("a name that ends in a number is no group's number", () => {
  assert.deepEqual(seated("Team 3"), []);
  assert.deepEqual(unclear("Team 3"), [{ line: 1, why: "unread" }]);
});

test("what is not clear is said by its line, and places nobody", () => {
  assert.deepEqual(unclear("\nAna Ruiz\nDora; 1\nChi; 1\nAna Ruiz; 2"), [
    { line: 2, why: "unread" },
    { line: 3, why: "nobody", name: "Dora" },
    { line: 4, why: "several", name: "Chi" },
    { line: 5, why: "no-group", group: 2 },
  ]);
});
