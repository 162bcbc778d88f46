// The connection says hello, listens for silence and comes back, but not when it was told to stop.

import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";
import type { Hello, OutgoingFrame } from "../protocol.gen.ts";
import { Connection } from "./connection.ts";

class Line {
  static all: Line[] = [];
  readyState = 0;
  said: { type: string }[] = [];
  closedWith: number | null = null;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  constructor() {
    Line.all.push(this);
  }
  send(text: string) {
    this.said.push(JSON.parse(text));
  }
  close(code: number) {
    this.closedWith = code;
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  tell(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  end(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const WELCOME = { type: "welcome", epoch: "e", seq: 0, beat: 15000 };
const hello = (seq: number): Hello => ({ type: "hello", key: "k", client: "c", epoch: "e", seq });

function connect() {
  const heard: OutgoingFrame[] = [];
  let seq = 0;
  const connection = new Connection({
    url: "ws://board/ws/s",
    hello: () => hello(seq),
    onFrame: (frame) => heard.push(frame),
    open: () => new Line() as unknown as WebSocket,
    random: () => 1,
  });
  connection.start();
  return { connection, heard, reach: (n: number) => (seq = n) };
}

const line = (): Line => Line.all.at(-1) as Line;
function live() {
  const all = connect();
  line().open();
  line().tell(WELCOME);
  return all;
}

beforeEach(() => {
  Line.all = [];
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
});

describe("coming back", () => {
  test("says hello with what the store has reached by then", () => {
    const { reach, connection } = live();
    assert.deepEqual(line().said, [hello(0)]);
    assert.equal(connection.status.value, "live");
    reach(7);
    line().end(1006);
    mock.timers.tick(500);
    line().open();
    assert.deepEqual(line().said, [hello(7)]);
  });

  test("waits twice as long each time, at most 20 s, spread by chance", () => {
    live();
    line().end(1006);
    for (const wait of [500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]) {
      const before = Line.all.length;
      mock.timers.tick(wait - 1);
      assert.equal(Line.all.length, before, `came back before ${wait}`);
      mock.timers.tick(1);
      assert.equal(Line.all.length, before + 1, `did not come back after ${wait}`);
      line().end(1006);
    }
  });

  test("reads connecting at first and offline once a try has failed", () => {
    const { connection } = live();
    line().end(1006);
    assert.equal(connection.status.value, "connecting");
    mock.timers.tick(500);
    line().end(1006);
    assert.equal(connection.status.value, "offline");
  });

  test("waits longer each time when every welcome is followed by the end", () => {
    live();
    for (const wait of [500, 1000, 2000, 4000]) {
      line().end(1011);
      const before = Line.all.length;
      mock.timers.tick(wait - 1);
      assert.equal(Line.all.length, before, `came back before ${wait}`);
      mock.timers.tick(1);
      line().open();
      line().tell(WELCOME);
    }
  });

  for (const [proof, prove] of [
    ["a beat", () => line().tell({ type: "beat", from: 0, seq: 0, now: 0 })],
    ["10 s of life", () => mock.timers.tick(10_000)],
  ] as const) {
    test(`is quick again after ${proof}`, () => {
      live();
      for (const wait of [500, 1000, 2000]) {
        line().end(1006);
        mock.timers.tick(wait);
      }
      line().open();
      line().tell(WELCOME);
      prove();
      line().end(1006);
      const before = Line.all.length;
      mock.timers.tick(500);
      assert.equal(Line.all.length, before + 1);
    });
  }

  test("keeps to the time a draining server asks for", () => {
    live();
    line().tell({ type: "bye", code: 4004, retry_after: 3 });
    line().end(4004);
    mock.timers.tick(5999);
    assert.equal(Line.all.length, 1);
    mock.timers.tick(1);
    assert.equal(Line.all.length, 2);
  });

  test("happens at once when the page wakes up", () => {
    const { connection } = live();
    line().end(1006);
    connection.wake();
    assert.equal(Line.all.length, 2);
    mock.timers.tick(500);
    assert.equal(Line.all.length, 2);
  });
});

describe("close codes", () => {
  for (const code of [1000, 1006, 1011, 4000, 4004, 4008, 4499]) {
    test(`${code} means come back`, () => {
      live();
      line().end(code);
      mock.timers.tick(500);
      assert.equal(Line.all.length, 2);
    });
  }
  for (const code of [4500, 4501, 4503, 4999]) {
    test(`${code} means stop and say why`, () => {
      const { connection } = live();
      line().end(code);
      mock.timers.tick(60_000);
      assert.equal(Line.all.length, 1);
      assert.equal(connection.status.value, "stopped");
      assert.deepEqual(connection.stopped.value, { code });
    });
  }
});

describe("silence", () => {
  test("of 25 s makes it probe, and no answer makes it come back", () => {
    const { connection } = live();
    mock.timers.tick(24_999);
    assert.equal(line().said.length, 1);
    mock.timers.tick(1);
    assert.equal(line().said.at(-1)?.type, "probe");
    mock.timers.tick(5000);
    assert.equal(connection.status.value, "connecting");
    assert.equal(line().closedWith, 4002);
    mock.timers.tick(500);
    assert.equal(Line.all.length, 2);
  });

  test("is over with any frame", () => {
    live();
    mock.timers.tick(24_000);
    line().tell({ type: "signal", online: {} });
    mock.timers.tick(24_000);
    assert.equal(line().said.length, 1);
  });

  test("is measured in beats, so that tests may use short ones", () => {
    connect();
    line().open();
    line().tell({ ...WELCOME, beat: 300 });
    mock.timers.tick(500);
    assert.equal(line().said.at(-1)?.type, "probe");
  });

  test("after waking up is not waited for: a probe tells within 3 s", () => {
    const { connection } = live();
    connection.wake();
    assert.equal(line().said.at(-1)?.type, "probe");
    mock.timers.tick(3000);
    assert.equal(connection.status.value, "connecting");
  });

  test("before the welcome is a failed try", () => {
    const { connection } = connect();
    line().open();
    mock.timers.tick(15_000);
    assert.equal(connection.status.value, "offline");
  });
});

describe("missing something", () => {
  test("says hello again at once, and not twice in a row without a pause", () => {
    const { connection } = live();
    connection.again();
    mock.timers.tick(0);
    assert.equal(Line.all.length, 2);
    line().open();
    line().tell(WELCOME);
    connection.again();
    mock.timers.tick(999);
    assert.equal(Line.all.length, 2);
    mock.timers.tick(1);
    assert.equal(Line.all.length, 3);
  });

  test("hears nothing more from a line it has left", () => {
    const { connection, heard } = live();
    const old = line();
    connection.again();
    old.tell({ type: "signal", online: {} });
    assert.equal(heard.length, 1);
  });
});

test("a watched board is asked for again after every welcome", () => {
  const { connection } = live();
  connection.watch("g2");
  line().end(1006);
  mock.timers.tick(500);
  line().open();
  line().tell(WELCOME);
  assert.deepEqual(line().said.at(-1), { type: "watch", board: "g2" });
});
