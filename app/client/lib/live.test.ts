// Two tabs of one person, one connection: the second shows and says the same through the first (H26).

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { CommandFrame, Hello, NoteShape } from "../protocol.gen.ts";
import { newId, newKey } from "./ids.ts";
import { keepKey } from "./keys.ts";
import { Lease } from "./lease.ts";
import { type Live, openSession } from "./live.ts";

const opened: Line[] = [];
let heard: CommandFrame[] = [];
let seq = 0;

/** A socket whose other end answers every hello with one note and every command with an ack. */
class Line {
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    opened.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }
  send(text: string) {
    const frame = JSON.parse(text) as Hello | CommandFrame;
    if (frame.type === "hello") this.#welcome(frame);
    if (frame.type === "command") this.#take(frame);
  }
  close() {
    this.readyState = 3;
  }
  tell(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  #welcome(frame: Hello) {
    const from = frame.seq ?? 0;
    const you = { role: "participant", person: "me" };
    const limits = { unanswered: 16 };
    const now = Date.now();
    this.tell({
      type: "welcome",
      epoch: "e",
      seq,
      reset: false,
      last: 0,
      now,
      beat: 15000,
      you,
      limits,
    });
    this.tell({
      type: "changes",
      from,
      to: seq,
      put: from < seq ? [note("n", seq)] : [],
      gone: [],
    });
  }
  #take(frame: CommandFrame) {
    heard.push(frame);
    seq += 1;
    this.tell({ type: "ack", n: frame.n, seq });
    this.tell({
      type: "changes",
      from: seq - 1,
      to: seq,
      put: [note(`made ${seq}`, seq)],
      gone: [],
    });
  }
}

/** Node would wait for an open channel for ever; a browser's page just goes. */
class Channel extends globalThis.BroadcastChannel {
  constructor(name: string) {
    super(name);
    (this as unknown as { unref(): void }).unref();
  }
}

const note = (id: string, at: number) => ({ kind: "note", id, seq: at, text: id }) as NoteShape;
const texts = (live: Live) => [...live.store.notes.value.keys()].sort();

async function eventually(holds: () => boolean, within = 4000): Promise<void> {
  const until = Date.now() + within;
  while (!holds()) {
    assert.ok(Date.now() < until, "did not happen in time");
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

let tabs: Live[] = [];
let session = "";
const open = () => {
  const live = openSession(session, "participant");
  tabs.push(live);
  return live;
};

beforeEach(async () => {
  const location = { protocol: "http:", host: "board" };
  Object.assign(globalThis, { WebSocket: Line, BroadcastChannel: Channel, location });
  opened.length = 0;
  heard = [];
  seq = 1;
  session = newId();
  await keepKey(session, "participant", newKey());
});

afterEach(() => {
  for (const each of tabs) each.sleep();
  tabs = [];
});

test("test_h26_a second tab shows the same without a second connection", async () => {
  const one = open();
  await eventually(() => texts(one).length === 1);
  const two = open();
  await eventually(() => texts(two).length === 1 && two.status.value === "live");
  assert.equal(opened.length, 1);
  one.send({ type: "rate", criterion: "c", level: 1 });
  await eventually(() => texts(two).length === 2);
  assert.deepEqual(texts(two), texts(one));
});

test("test_h26_what the second tab says goes out once, through the first", async () => {
  const one = open();
  await eventually(() => one.status.value === "live");
  const two = open();
  await eventually(() => two.status.value === "live");
  two.send({ type: "rate", criterion: "c", level: 1 });
  await eventually(() => texts(two).length === 2 && two.outbox.value.length === 0);
  assert.equal(heard.length, 1);
  assert.equal(opened.length, 1);
});

test("test_h26_when the first tab is closed the second takes over where it stood", async () => {
  const one = open();
  await eventually(() => one.status.value === "live");
  const two = open();
  await eventually(() => two.status.value === "live");
  one.sleep();
  await eventually(() => opened.length === 2);
  two.send({ type: "rate", criterion: "c", level: 1 });
  await eventually(() => heard.length === 1 && two.outbox.value.length === 0);
});

test("test_h26_a tab that died without giving up its lease is replaced within a second", async () => {
  await new Lease(`${session}/participant`).attempt();
  const started = Date.now();
  const one = open();
  await eventually(() => one.status.value === "live");
  assert.ok(Date.now() - started < 1000);
});

test("without a key there is nothing to connect with", async () => {
  session = newId();
  const one = open();
  await eventually(() => one.status.value === "stopped");
  assert.deepEqual(one.stopped.value, { code: 4501 });
  assert.equal(opened.length, 0);
});

test("test_r16_a phone that can store nothing connects, sends and says that it must stay open", async () => {
  const disk = IDBObjectStore.prototype;
  const { add, put } = disk;
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  Object.assign(disk, { add: full, put: full });
  try {
    const one = open();
    await eventually(() => one.status.value === "live");
    one.send({ type: "rate", criterion: "c", level: 1 });
    await eventually(() => heard.length === 1 && one.outbox.value.length === 0);
    assert.equal(one.stored.value, false);
    Object.assign(disk, { add, put });
    one.send({ type: "rate", criterion: "c", level: 2 });
    await eventually(() => heard.length === 2 && one.outbox.value.length === 0);
    assert.equal(one.stored.value, true);
  } finally {
    Object.assign(disk, { add, put });
  }
});
