// The store puts what it is told, in order, and never shows half a picture.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Changes, NoteShape, Welcome } from "../protocol.gen.ts";
import { Store } from "./store.ts";

const welcome = (change: Partial<Welcome> = {}): Welcome => ({
  type: "welcome",
  epoch: "e1",
  seq: 0,
  reset: false,
  last: 0,
  now: 0,
  beat: 15000,
  you: { role: "participant", person: "me" },
  limits: {
    note_points: 500,
    note_bytes: 4096,
    name_points: 40,
    line_points: 280,
    finding_points: 1000,
    theme_points: 80,
    comment_points: 300,
    translation_points: 750,
    unanswered: 16,
    frame_in: 65536,
    people: 1000,
    notes: 10000,
    commands: 30,
    seconds: 10,
  },
  ...change,
});

const note = (id: string, text = "", seq = 1): NoteShape => ({
  kind: "note",
  id,
  seq,
  board: "g1",
  question: "q1",
  note_kind: "idea",
  text,
  lang: "en",
  name: null,
  place: null,
  country: null,
  created: seq,
  at: 0,
  run: 1,
  late: false,
  edited: false,
  mine: false,
  staff: false,
  waiting: false,
  revision: 0,
  hidden: null,
});

const changes = (
  from: number,
  to: number,
  put: NoteShape[] = [],
  gone: string[] = [],
): Changes => ({
  type: "changes",
  from,
  to,
  put,
  gone,
});

const started = (...frames: Changes[]): Store => {
  const store = new Store();
  store.receive(welcome());
  for (const frame of frames) assert.equal(store.receive(frame), "taken");
  return store;
};
const texts = (store: Store) => [...store.notes.value.values()].map((each) => each.text).sort();

describe("changes", () => {
  test("are put when they start where the store stands", () => {
    const store = started(changes(0, 3, [note("a", "one")]), changes(3, 4, [note("a", "two")]));
    assert.deepEqual(texts(store), ["two"]);
    assert.equal(store.reached.value, 4);
  });

  test("that leave a hole are not put: the store wants to say hello again", () => {
    const store = started(changes(0, 3, [note("a", "one")]));
    assert.equal(store.receive(changes(4, 5, [note("b", "two")])), "resync");
    assert.deepEqual(texts(store), ["one"]);
    assert.equal(store.seq, 3);
  });

  test("that came before are ignored", () => {
    const store = started(changes(0, 3, [note("a", "one")]), changes(3, 5, [note("a", "two")]));
    assert.equal(store.receive(changes(0, 3, [note("a", "one")])), "taken");
    assert.deepEqual(texts(store), ["two"]);
  });

  test("remove what is gone before they put, so what comes back in the same frame stays", () => {
    const store = started(changes(0, 1, [note("a", "one"), note("b", "b")]));
    store.receive(changes(1, 2, [note("a", "again")], ["note/a", "note/b"]));
    assert.deepEqual(texts(store), ["again"]);
  });

  test("make a new map, so that whoever draws the notes is told", () => {
    const store = started(changes(0, 1, [note("a")]));
    const before = store.notes.value;
    store.receive(changes(1, 2, [note("b")]));
    assert.notEqual(store.notes.value, before);
    assert.equal(before.size, 1);
  });
});

describe("a reset", () => {
  test("test_h8_keeps the old picture until the frame that reaches the welcome's seq", () => {
    const store = started(changes(0, 3, [note("old", "old")]));
    store.receive(welcome({ reset: true, seq: 9 }));
    store.receive(changes(0, 5, [note("new", "new 1")]));
    assert.deepEqual(texts(store), ["old"]);
    store.receive(changes(5, 9, [note("newer", "new 2")]));
    assert.deepEqual(texts(store), ["new 1", "new 2"]);
    assert.equal(store.reached.value, 9);
  });

  test("test_h8_goes on where it was when the connection breaks in the middle", () => {
    const store = started(changes(0, 3, [note("old", "old")]));
    store.receive(welcome({ reset: true, seq: 9 }));
    store.receive(changes(0, 5, [note("new", "new 1")]));
    assert.equal(store.seq, 5);
    assert.equal(store.whole, false);
    store.receive(welcome({ seq: 7 }));
    store.receive(changes(5, 7));
    assert.deepEqual(texts(store), ["new 1"]);
  });

  test("happens by itself when the history is another one", () => {
    const store = started(changes(0, 3, [note("old", "old")]));
    store.receive(welcome({ epoch: "e2", seq: 1 }));
    store.receive(changes(0, 1, [note("new", "new")]));
    assert.deepEqual(texts(store), ["new"]);
  });

  test("of an empty session is over at once", () => {
    const store = started(changes(0, 3, [note("old", "old")]));
    store.receive(welcome({ reset: true, seq: 0 }));
    assert.deepEqual(texts(store), []);
  });
});

describe("a beat", () => {
  test("moves a store that stands at its from", () => {
    const store = started(changes(0, 3));
    assert.equal(store.receive({ type: "beat", from: 3, seq: 8, now: 0 }), "taken");
    assert.equal(store.seq, 8);
  });

  test("with another from says that something was missed", () => {
    const store = started(changes(0, 3));
    assert.equal(store.receive({ type: "beat", from: 5, seq: 8, now: 0 }), "resync");
    assert.equal(store.seq, 3);
  });
});

describe("views", () => {
  const counts = (people: number) => ({
    people,
    simulated: 0,
    territories: 0,
    notes: 0,
    ratings: 0,
    unplaced: 0,
  });

  test("hold their last value and go when they are null", () => {
    const store = started();
    store.receive({ type: "views", put: { counts: counts(1), "progress/g1": null } });
    store.receive({ type: "views", put: { counts: counts(2) } });
    assert.deepEqual(store.views.value.get("counts"), counts(2));
    store.receive({ type: "views", put: { counts: null } });
    assert.equal(store.views.value.size, 0);
  });

  test("of before a welcome go with the first ones after it", () => {
    const store = started();
    store.receive({ type: "views", put: { counts: counts(1), "tally/g1/c1": counts(0) } });
    store.receive(welcome());
    assert.equal(store.views.value.size, 2);
    store.receive({ type: "views", put: { counts: counts(2) } });
    assert.deepEqual([...store.views.value.keys()], ["counts"]);
  });
});

test("a picture shown in another tab is the same picture", () => {
  const store = started(changes(0, 3, [note("a", "one")]));
  const other = new Store();
  other.show(structuredClone(store.picture()));
  assert.deepEqual(other.picture(), store.picture());
  assert.equal(other.receive(changes(3, 4, [note("b", "two")])), "taken");
  assert.deepEqual(texts(other), ["one", "two"]);
});
