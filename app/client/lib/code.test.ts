// A code is understood however it was typed, and what is wrong with it is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  deviceProblemOf,
  inHalves,
  isMeantAsRecovery,
  isMeantForDevice,
  problemOf,
  recoveryProblemOf,
  spelled,
} from "./code.ts";

test("lower case, spaces and dashes are no mistakes", () => {
  for (const typed of ["KR7M4X", "kr7-m4x", " kr7 m4x ", "KR7–M4X", "kr7.m4x"]) {
    assert.equal(spelled(typed), "KR7M4X");
    assert.equal(problemOf(typed), null);
  }
});

test("says how many signs are missing, and which can never be right", () => {
  assert.deepEqual(problemOf(" - "), { problem: "empty" });
  assert.deepEqual(problemOf("KR7M4"), { problem: "short", missing: 1 });
  assert.deepEqual(problemOf("KR7M4XA"), { problem: "length", count: 7 });
  assert.deepEqual(problemOf("KR7M4XABC"), { problem: "length", count: 9 });
  assert.deepEqual(problemOf("KR0M0O"), { problem: "strange", signs: "0, O" });
  assert.equal(problemOf("KR7M4XAB"), null);
});

test("is shown in halves", () => {
  assert.equal(inHalves("KR7M4X"), "KR7-M4X");
  assert.equal(inHalves("KR7M4XAB"), "KR7M-4XAB");
});

test("a recovery code is told from a join code, and is understood however it was copied", () => {
  const code = "ABCD".repeat(13);
  const copied = ` ${code.toLowerCase().match(/.{4}/g)?.join(" - ")}\n`;
  assert.equal(spelled(copied), code);
  assert.ok(isMeantAsRecovery(copied));
  assert.ok(!isMeantAsRecovery("kr7 - m4x"));
  assert.equal(recoveryProblemOf(copied), null);
  assert.deepEqual(recoveryProblemOf(code.slice(1)), { problem: "length", count: 51 });
  assert.deepEqual(recoveryProblemOf(`${code.slice(2)}O1`), { problem: "strange", signs: "O, 1" });
});

test("H56 eight letters are of another device, and six signs or a digit are not", () => {
  for (const typed of ["krxmabcd", "KRXM-ABCD", " krxm abcd "]) {
    assert.ok(isMeantForDevice(typed));
    assert.equal(deviceProblemOf(typed), null);
  }
  for (const typed of ["KR7M4XAB", "KRXMAB", "KRXMABCDE", ""]) assert.ok(!isMeantForDevice(typed));
  assert.deepEqual(deviceProblemOf(""), { problem: "empty" });
  assert.deepEqual(deviceProblemOf("KRXMAB"), { problem: "length", count: 6 });
  assert.deepEqual(deviceProblemOf("KRXMA4OB"), { problem: "strange", signs: "4, O" });
});
