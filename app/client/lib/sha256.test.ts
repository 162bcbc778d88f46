import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sha256 } from "./sha256.ts";

test("the same as everybody's SHA-256, at every length around a block's end", () => {
  for (const length of [0, 1, 3, 43, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) {
    const text = "é".repeat(Math.floor(length / 2)) + "x".repeat(length % 2);
    assert.equal(sha256(text), createHash("sha256").update(text).digest("hex"));
  }
});
