// One tab speaks at a time.

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { database } from "./kept.ts";
import { Lease } from "./lease.ts";

let now = 1_000_000;
let leases: Lease[] = [];
const lease = () => {
  const made = new Lease("s/participant", () => now);
  leases.push(made);
  return made;
};

beforeEach(async () => {
  now = 1_000_000;
  await (await database()).clear("leases");
});
afterEach(async () => {
  for (const each of leases) await each.release();
  leases = [];
});

test("test_h26_of two tabs that ask at once, one gets the lease", async () => {
  const [one, other] = [lease(), lease()];
  const got = await Promise.all([one.attempt(), other.attempt()]);
  assert.deepEqual(got.sort(), [false, true]);
});

test("test_h26_a lease that was not renewed for 5 s is free", async () => {
  const [one, other] = [lease(), lease()];
  await one.attempt();
  now += 4_999;
  assert.equal(await other.attempt(), false);
  now += 1;
  assert.equal(await other.attempt(), true);
  assert.equal(one.valid, false, "the frozen tab no longer trusts its own");
  assert.equal(await one.attempt(), false);
  assert.equal(one.held.value, false);
});

test("test_h26_a tab that leaves makes room at once", async () => {
  const [one, other] = [lease(), lease()];
  await one.attempt();
  await one.release();
  assert.equal(await other.attempt(), true);
});

test("test_h26_a lease is taken from a tab that is gone, which notices if it is not", async () => {
  const [one, other] = [lease(), lease()];
  await one.attempt();
  await other.take();
  assert.equal(other.valid, true);
  assert.equal(await one.attempt(), false);
  assert.equal(one.held.value, false);
});

test("test_r23_a clock set back a day does not lock every tab out", async () => {
  const [one, other] = [lease(), lease()];
  await one.attempt();
  now -= 86_400_000;
  assert.equal(await other.attempt(), true);
});

test("test_h26_a tab that gives up while it asks does not hold it afterwards", async () => {
  const [one, other] = [lease(), lease()];
  const asking = one.attempt();
  await one.release();
  assert.equal(await asking, false);
  assert.equal(one.held.value, false);
  assert.equal(await other.attempt(), true);
});

test("test_r16_a browser that stores nothing speaks all the same, unless another tab does", async () => {
  const [one, other] = [lease(), lease()];
  const disk = IDBObjectStore.prototype;
  const { put } = disk;
  try {
    disk.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    assert.equal(await one.attempt(), true);
    await one.release();
    disk.put = put;
    await other.attempt();
    disk.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    assert.equal(await one.attempt(), false);
  } finally {
    disk.put = put;
  }
});

test("test_h26_nor does one that gives up while it takes", async () => {
  const one = lease();
  const taking = one.take();
  await one.release();
  await taking;
  assert.equal(one.held.value, false);
  assert.equal(await lease().attempt(), true);
});
