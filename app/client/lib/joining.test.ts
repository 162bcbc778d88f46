// What a plan asks for is asked for before joining, and what is too long is said instead of cut.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProfileFieldText } from "../protocol.gen.ts";
import { problemsOf } from "./joining.ts";

const field = (id: string, type: string, required = false): ProfileFieldText => ({
  id,
  type,
  required,
  about: "territory",
  label: id,
  options: [],
});
const ASKED = [
  field("land", "country", true),
  field("town", "territory_name"),
  field("street", "choice", true),
  field("trade", "text"),
];
const NOTHING = { name: "", country: "", place: "", fields: {} };

test("everything that is required and missing is named, and nothing else", () => {
  assert.deepEqual(problemsOf(NOTHING, ASKED), {
    name: { problem: "name-missing" },
    land: { problem: "country-missing" },
    street: { problem: "answer-missing" },
  });
  const whole = { name: "Ana", country: "EC", place: "", fields: { street: "mill-lane" } };
  assert.deepEqual(problemsOf(whole, ASKED), {});
});

test("what is too long says by how much", () => {
  const long = { name: "é".repeat(41), country: "EC", place: "x".repeat(80), fields: {} };
  assert.deepEqual(problemsOf(long, [field("town", "territory_name")]), {
    name: { problem: "too-long", limit: 40, count: 41 },
  });
});
