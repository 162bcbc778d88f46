// A visit to another board, cut in the middle: what went from that board meanwhile goes from this browser too (P-23).

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { Changes, Hello, IncomingFrame, NoteShape } from "../protocol.gen.ts";
import { newId, newKey } from "./ids.ts";
import { keepKey } from "./keys.ts";
import { type Live, openSession } from "./live.ts";

/** The server's side of two boards: one's own, and one that can be visited while the boards are open. */
class Hall {
  head = 3;
  own = ["own"];
  theirs = ["shown", "later hidden"];
  isOpen = true;
  hellos: Hello[] = [];
  lines: Line[] = [];

  get line(): Line {
    return this.lines.at(-1) as Line;
  }

  /** What a connection that is there is told; who is away is told at resume, but of their own board only. */
  hide(text: string): void {
    this.theirs = this.theirs.filter((each) => each !== text);
    this.head += 1;
  }

  seen(watching: boolean): string[] {
    return watching && this.isOpen ? this.theirs : [];
  }
}

/** Remembers nothing of a visit beyond itself, as P-23 says. */
class Line {
  readyState = 0;
  #told: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    hall.lines.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }
  send(text: string) {
    queueMicrotask(() => this.#hear(JSON.parse(text) as IncomingFrame));
  }
  #hear(frame: IncomingFrame) {
    if (frame.type === "hello") this.#welcome(frame);
    if (frame.type === "watch") this.#watch(frame.board !== null);
  }
  close() {
    this.readyState = 3;
  }
  cut() {
    this.readyState = 3;
    this.onclose?.({ code: 1006 });
  }
  #welcome(frame: Hello) {
    hall.hellos.push(frame);
    const reset = frame.epoch !== "e" || frame.seq === null;
    const you = { role: "participant", person: "me" };
    const welcome = { epoch: "e", seq: hall.head, reset, last: 0, now: Date.now(), beat: 15000 };
    this.#tell({ type: "welcome", ...welcome, you, limits: { unanswered: 16 } });
    const from = reset ? 0 : (frame.seq ?? 0);
    this.#changes(from, reset ? hall.own : [], []);
  }
  #watch(watching: boolean) {
    const [before, after] = [this.#told, hall.seen(watching)];
    this.#told = after;
    const gone = before.filter((text) => !after.includes(text));
    this.#changes(hall.head, after, gone);
  }
  #changes(from: number, put: string[], gone: string[]) {
    const frame = { from, to: hall.head, gone: gone.map((text) => `note/${text}`) };
    this.#tell({ type: "changes", put: put.map(note), ...frame } satisfies Changes);
  }
  #tell(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

/** Node would wait for an open channel for ever; a browser's page just goes. */
class Channel extends globalThis.BroadcastChannel {
  constructor(name: string) {
    super(name);
    (this as unknown as { unref(): void }).unref();
  }
}

const note = (id: string) => ({ kind: "note", id, seq: 1, text: id }) as NoteShape;

async function shows(live: Live, ...texts: string[]): Promise<void> {
  const shown = () => [...live.store.notes.value.keys()].sort();
  const wanted = [...texts].sort().join();
  const until = Date.now() + 4000;
  while (shown().join() !== wanted && Date.now() < until)
    await new Promise((resume) => setTimeout(resume, 5));
  assert.deepEqual(shown(), wanted.split(","));
}

/** Back on a new socket, and all that it says has been heard. */
async function back(live: Live): Promise<void> {
  const before = hall.hellos.length;
  live.wake();
  const until = Date.now() + 4000;
  while (hall.hellos.length === before) {
    assert.ok(Date.now() < until, "did not come back");
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

let hall: Hall;
let session = "";
let tabs: Live[] = [];
const open = () => {
  const live = openSession(session, "participant");
  tabs.push(live);
  return live;
};

beforeEach(async () => {
  const location = { protocol: "http:", host: "board" };
  Object.assign(globalThis, { WebSocket: Line, BroadcastChannel: Channel, location });
  hall = new Hall();
  session = newId();
  await keepKey(session, "participant", newKey());
});

afterEach(() => {
  for (const each of tabs) each.sleep();
  tabs = [];
});

const visiting = async () => {
  const live = open();
  await shows(live, "own");
  live.watch("g2");
  await shows(live, "own", "shown", "later hidden");
  return live;
};

test("test_r10_h41_a note hidden while a visitor was away is gone when they are back", async () => {
  const live = await visiting();
  hall.line.cut();
  hall.hide("later hidden");
  await back(live);
  await shows(live, "own", "shown");
});

test("test_r10_h41_it is gone after a second cut too", async () => {
  const live = await visiting();
  hall.line.cut();
  await back(live);
  await shows(live, "own", "shown", "later hidden");
  hall.line.cut();
  hall.hide("later hidden");
  await back(live);
  await shows(live, "own", "shown");
});

test("test_r10_h11_a board that closed while a visitor was away is gone when they are back", async () => {
  const live = await visiting();
  hall.line.cut();
  hall.isOpen = false;
  await back(live);
  await shows(live, "own");
});

test("test_r10_h11_a visit that ended without a connection leaves nothing of that board", async () => {
  const live = await visiting();
  hall.line.cut();
  live.watch(null);
  await back(live);
  await shows(live, "own");
});

test("test_r10_h26_the tab that takes over from a visiting one says nothing it cannot stand for", async () => {
  const visitor = await visiting();
  const opened_later = open();
  await shows(opened_later, "own", "shown", "later hidden");
  visitor.sleep();
  hall.hide("later hidden");
  await back(opened_later);
  await shows(opened_later, "own");
});

test("test_r10_h26_nor does one that was there before the visit, or that the visit was renewed for", async () => {
  const speaking = open();
  await shows(speaking, "own");
  const listening = open();
  await shows(listening, "own");
  speaking.watch("g2");
  await shows(listening, "own", "shown", "later hidden");
  hall.line.cut();
  await back(speaking);
  await shows(listening, "own", "shown", "later hidden");
  speaking.sleep();
  hall.hide("later hidden");
  await back(listening);
  await shows(listening, "own");
});

test("who made no visit, or none since the last new picture, resumes where they stood", async () => {
  const live = open();
  await shows(live, "own");
  hall.line.cut();
  await back(live);
  live.watch("g2");
  await shows(live, "own", "shown", "later hidden");
  live.watch(null);
  await shows(live, "own");
  hall.line.cut();
  await back(live);
  hall.line.cut();
  await back(live);
  assert.deepEqual(
    hall.hellos.map((hello) => hello.seq),
    [null, 3, null, 3],
  );
});
