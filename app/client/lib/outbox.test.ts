// The outbox keeps what was said until the server has it: once, in order, whatever the network and the tab do.

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import type { Command, CommandFrame, Welcome } from "../protocol.gen.ts";
import { closeDatabase, database } from "./kept.ts";
import { isNew, isRefused, isUnsent, Outbox } from "./outbox.ts";

const BOX = "s/participant";
const rate = (criterion: string, level: number): Command => ({ type: "rate", criterion, level });
const place = (person: string): Command => ({ type: "place", person, group: "g1" });

/** Answers as the server does: each number once, in order, the same answer to every resend. */
class Server {
  epoch = "e1";
  seq = 0;
  taken: Command[] = [];
  got: CommandFrame[] = [];
  last = new Map<string, number>();
  answers = new Map<string, () => Promise<void>>();
  refuse: (command: Command) => { code: string; retry: boolean } | null = () => null;
  loseAnswers = false;

  welcome(): Welcome {
    const limits = { unanswered: 16 } as Welcome["limits"];
    const you = { role: "participant" as const, person: "me" };
    return {
      type: "welcome",
      epoch: this.epoch,
      seq: this.seq,
      reset: false,
      last: 0,
      now: 0,
      beat: 15000,
      you,
      limits,
    };
  }

  async take(outbox: Outbox, frame: CommandFrame): Promise<void> {
    this.got.push(frame);
    const last = this.last.get(outbox.client) ?? 0;
    const known = this.answers.get(`${outbox.client}/${frame.n}`);
    if (known) return known();
    if (frame.n > last + 1) return outbox.answer({ type: "gap", last });
    const refused = this.refuse(frame.command);
    const said = {
      n: frame.n,
      code: refused?.code ?? "",
      params: {},
      retry: refused?.retry ?? false,
    };
    if (refused?.retry) return outbox.answer({ type: "refused", ...said });
    this.last.set(outbox.client, frame.n);
    if (!refused) {
      this.taken.push(frame.command);
      this.seq += 1;
    }
    const seq = this.seq;
    const answer = () =>
      outbox.answer(refused ? { type: "refused", ...said } : { type: "ack", n: frame.n, seq });
    this.answers.set(`${outbox.client}/${frame.n}`, answer);
    if (!this.loseAnswers) await answer();
  }
}

/** A tab: an outbox and the wire between it and the server. */
class Tab {
  readonly outbox: Outbox;
  online = false;
  anew = 0;
  readonly #server: Server;
  #wire: Promise<void> = Promise.resolve();

  constructor(server: Server, staff = false) {
    this.#server = server;
    this.outbox = new Outbox({
      box: BOX,
      staff,
      transmit: (frame) => {
        this.#wire = this.#wire.then(async () => {
          if (this.online) await server.take(this.outbox, frame);
        });
      },
      onNewClient: () => {
        this.anew += 1;
      },
    });
  }

  async connect() {
    this.online = true;
    await this.outbox.welcome(this.#server.welcome());
    await this.quiet();
  }

  cut() {
    this.online = false;
    this.outbox.pause();
  }

  /** Everything that was under way is done. */
  async quiet() {
    for (let round = 0; round < 20; round += 1) {
      await this.outbox.open();
      await this.#wire;
    }
  }

  async say(...commands: Command[]) {
    for (const command of commands) this.outbox.add(command, 1);
    await this.quiet();
  }
}

let server: Server;
const tab = async (staff = false) => {
  const made = new Tab(server, staff);
  await made.outbox.open();
  return made;
};
const commands = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => place(`p${n + from}`));

beforeEach(async () => {
  server = new Server();
  const db = await database();
  await Promise.all([db.clear("boxes"), db.clear("outbox"), db.clear("keys"), db.clear("drafts")]);
});

describe("in order, exactly once", () => {
  test("test_r6_many commands arrive as they were said", async () => {
    const one = await tab();
    await one.connect();
    await one.say(...commands(40));
    assert.deepEqual(server.taken, commands(40));
    assert.deepEqual(
      server.got.map((frame) => frame.n),
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
  });

  test("test_r16_what was said offline goes when the line is back", async () => {
    const one = await tab();
    await one.say(...commands(3));
    assert.ok(one.outbox.items.value.every(isUnsent));
    await one.connect();
    assert.deepEqual(server.taken, commands(3));
  });

  test("test_r16_offline words survive a reload", async () => {
    const before = await tab();
    await before.say(...commands(5));
    await closeDatabase();
    const after = await tab();
    assert.equal(after.outbox.items.value.length, 5);
    await after.connect();
    assert.deepEqual(server.taken, commands(5));
  });

  test("test_r6_lost answers are asked for again and nothing is taken twice", async () => {
    const one = await tab();
    await one.connect();
    server.loseAnswers = true;
    await one.say(...commands(4));
    one.cut();
    server.loseAnswers = false;
    const reloaded = await tab();
    await reloaded.connect();
    assert.deepEqual(server.taken, commands(4));
    assert.ok(reloaded.outbox.items.value.every((item) => item.outcome?.done));
  });

  test("no more than the unanswered limit is in flight", async () => {
    const one = await tab();
    await one.connect();
    server.loseAnswers = true;
    await one.say(...commands(40));
    assert.equal(server.got.length, 16);
  });

  test("two tabs that write to one box give every item its own number", async () => {
    const speaking = await tab();
    const listening = await tab();
    await speaking.connect();
    await Promise.all([speaking.say(...commands(5)), listening.say(...commands(5, 5))]);
    await speaking.outbox.open();
    await speaking.connect();
    assert.equal(server.taken.length, 10);
    assert.equal(new Set(server.got.map((frame) => JSON.stringify(frame.command))).size, 10);
  });

  test("a rating changed offline is sent once, with the last mind", async () => {
    const one = await tab();
    await one.say(rate("c1", 2), rate("c2", 3), rate("c1", 5));
    await one.connect();
    assert.deepEqual(server.taken, [rate("c1", 5), rate("c2", 3)]);
  });
});

test("a mind changed while the first one is being sent is said as well", async () => {
  const one = await tab();
  await one.connect();
  await one.say(rate("c1", 2), rate("c1", 5));
  assert.deepEqual(server.taken.at(-1), rate("c1", 5));
});

test("test_r16_of minds changed faster than they are stored the last one counts", async () => {
  // At whatever point of the first one's way the third mind comes.
  for (let steps = 0; steps < 60; steps += 1) {
    const one = await tab();
    await one.connect();
    one.outbox.add(rate("c1", 2), 1);
    one.outbox.add(rate("c1", 3), 1);
    for (let step = 0; step < steps; step += 1) await new Promise(setImmediate);
    await one.say(rate("c1", 4));
    assert.deepEqual(server.taken.at(-1), rate("c1", 4), `after ${steps} steps`);
    await one.outbox.settle(server.seq);
    one.cut();
  }
});

test("a changed mind is drawn at once and only once", async () => {
  const one = await tab();
  await one.say(rate("c1", 2));
  one.outbox.add(rate("c1", 5), 1);
  assert.deepEqual(one.outbox.items.value.at(-1)?.command, rate("c1", 5));
  await one.quiet();
  assert.deepEqual(
    one.outbox.items.value.map(({ command }) => command),
    [rate("c1", 5)],
  );
});

describe("after the answer", () => {
  test("test_h13_an ack removes nothing until the store has come that far", async () => {
    const one = await tab();
    await one.connect();
    await one.say(place("p"));
    const [item] = one.outbox.items.value;
    assert.deepEqual(item?.outcome, { done: true, seq: 1 });
    await one.outbox.settle(0);
    assert.equal(one.outbox.items.value.length, 1);
    await one.outbox.settle(1);
    assert.equal(one.outbox.items.value.length, 0);
    assert.equal(await (await database()).count("outbox"), 0);
  });

  test("test_h29_a refused item stays, goes again under a new number, or is deleted", async () => {
    server.refuse = (command) =>
      command.type === "place" ? { code: "phase_closed", retry: false } : null;
    const one = await tab();
    await one.connect();
    await one.say(place("p"), place("q"), rate("c1", 1));
    assert.deepEqual(server.taken, [rate("c1", 1)]);
    const [first, second] = one.outbox.items.value;
    assert.ok(first && second && isRefused(first) && isRefused(second));
    server.refuse = () => null;
    assert.equal(await one.outbox.discard(second.id), true);
    assert.equal(await one.outbox.retry(first.id), true);
    await one.quiet();
    assert.deepEqual(server.taken, [rate("c1", 1), place("p")]);
    assert.equal(server.got.at(-1)?.n, 4);
  });

  test("what may already be on the boards can be neither changed nor taken back", async () => {
    const one = await tab();
    await one.connect();
    server.loseAnswers = true;
    await one.say(place("p"));
    const id = one.outbox.items.value[0]?.id ?? "";
    assert.equal(await one.outbox.discard(id), false);
    assert.equal(await one.outbox.amend(id, place("q")), false);
    assert.equal(one.outbox.items.value.length, 1);
  });

  test("what was never sent can be changed and taken back", async () => {
    const one = await tab();
    await one.say(place("p"), place("q"));
    const [first, second] = one.outbox.items.value;
    assert.equal(await one.outbox.amend(first?.id ?? "", place("changed")), true);
    assert.equal(await one.outbox.discard(second?.id ?? ""), true);
    await one.connect();
    assert.deepEqual(server.taken, [place("changed")]);
  });
});

describe("what the server does not take now", () => {
  test("test_h27_a gap is filled from the number that is missing", async () => {
    const one = await tab();
    await one.connect();
    server.loseAnswers = true;
    await one.say(...commands(3));
    server.loseAnswers = false;
    // As if the first frames had never come.
    server.taken = [];
    server.last.clear();
    server.answers.clear();
    await one.outbox.answer({ type: "gap", last: 0 });
    await one.quiet();
    assert.deepEqual(server.taken, commands(3));
  });

  test("test_h27_a gap that cannot be filled makes a new client and says everything again", async () => {
    const one = await tab();
    await one.connect();
    server.loseAnswers = true;
    await one.say(...commands(2));
    const before = one.outbox.client;
    await one.outbox.answer({ type: "gap", last: 7 });
    assert.equal(one.anew, 1);
    assert.notEqual(one.outbox.client, before);
    assert.ok(one.outbox.items.value.every(isUnsent));
  });

  test("test_h29_a busy server is asked again with the same number, later, and what is behind it follows", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      let busy = true;
      server.refuse = (command) =>
        busy && command.type === "place" ? { code: "rate", retry: true } : null;
      const one = await tab();
      one.online = true;
      await one.outbox.welcome(server.welcome());
      one.outbox.add(place("p"), 1);
      one.outbox.add(rate("c1", 1), 1);
      await one.outbox.open();
      await one.outbox.open();
      assert.deepEqual(server.taken, []);
      busy = false;
      mock.timers.tick(500);
      await one.quiet();
      assert.deepEqual(server.taken, [place("p"), rate("c1", 1)]);
      assert.equal(
        new Set(server.got.filter((f) => f.command.type === "place").map((f) => f.n)).size,
        1,
      );
    } finally {
      mock.timers.reset();
    }
  });
});

describe("another history", () => {
  const restored = async (staff: boolean, said: Command = place("p")) => {
    const one = await tab(staff);
    await one.connect();
    server.loseAnswers = true;
    await one.say(said);
    one.cut();
    server = Object.assign(new Server(), { epoch: "e2" });
    const again = new Tab(server, staff);
    await again.outbox.open();
    const before = again.outbox.client;
    await again.connect();
    assert.equal(again.anew, 1);
    assert.notEqual(again.outbox.client, before);
    await again.connect();
    return again;
  };

  test("test_h33_a participant's unanswered words are said again by a new client", async () => {
    await restored(false);
    assert.deepEqual(server.taken, [place("p")]);
  });

  test("test_h33_a rating that may have been taken is offered, not given anew", async () => {
    const rate = { type: "rate", criterion: "c", level: 3 } as const;
    await restored(false, rate);
    assert.deepEqual(server.taken, [{ type: "offer", what: rate, round: null }]);
  });

  test("test_h33_a facilitator's are not: a stale command would run", async () => {
    const one = await restored(true);
    assert.deepEqual(server.taken, []);
    assert.ok(one.outbox.items.value.every(isRefused));
  });
});

describe("a phone that is full", () => {
  const disk = IDBObjectStore.prototype;
  const { add, put } = disk;
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const fill = () => Object.assign(disk, { add: full, put: full });
  const makeRoom = () => Object.assign(disk, { add, put });
  afterEach(makeRoom);

  test("test_r16_sends all the same, in order, and says that the page must stay open", async () => {
    const one = await tab();
    await one.connect();
    fill();
    await one.say(...commands(20));
    assert.deepEqual(server.taken, commands(20));
    assert.equal(one.outbox.stored.value, false);
    assert.ok(one.outbox.items.value.every((item) => item.outcome?.done));
    await one.outbox.settle(server.seq);
    assert.deepEqual(one.outbox.items.value, []);
  });

  test("test_r16_says so at the end of a transaction only, and nothing is sent twice", async () => {
    const one = await tab();
    await one.connect();
    // As a browser that finds no room when it writes down what it has already answered.
    disk.add = function (this: IDBObjectStore, ...words: Parameters<typeof add>) {
      const request = add.apply(this, words);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    };
    await one.say(...commands(3));
    assert.deepEqual(server.taken, commands(3));
    assert.equal(server.got.length, 3);
  });

  test("test_r16_keeps in memory what is said offline and sends it when the line is back", async () => {
    const one = await tab();
    fill();
    await one.say(...commands(3));
    assert.ok(one.outbox.items.value.every((item) => isUnsent(item) && isNew(item)));
    await one.connect();
    assert.deepEqual(server.taken, commands(3));
  });

  test("test_r16_can open its outbox for the first time", async () => {
    fill();
    const one = await tab();
    await one.connect();
    await one.say(place("p"));
    assert.deepEqual(server.taken, [place("p")]);
  });

  test("test_r16_has everything on disk once there is room, and says so", async () => {
    const one = await tab();
    await one.say(place("before"));
    fill();
    let kept = 0;
    for (const command of commands(3)) one.outbox.add(command, 1, null, () => (kept += 1));
    await one.quiet();
    assert.equal(kept, 0, "nothing may be let go of while only memory has it");
    makeRoom();
    await one.say(place("after"));
    assert.equal(one.outbox.stored.value, true);
    assert.equal(kept, 3);
    assert.equal(await (await database()).count("outbox"), 5);
    const reloaded = await tab();
    await reloaded.connect();
    assert.deepEqual(server.taken, [place("before"), ...commands(3), place("after")]);
  });

  test("test_r16_keeps nothing twice when there is room for half of it", async () => {
    const one = await tab();
    fill();
    await one.say(...commands(3));
    let room = 2;
    disk.put = put;
    disk.add = function (this: IDBObjectStore, ...words: Parameters<typeof add>) {
      room -= 1;
      return room < 0 ? full() : add.apply(this, words);
    };
    await one.outbox.settle(0);
    await one.quiet();
    assert.equal(one.outbox.stored.value, false);
    makeRoom();
    await one.quiet();
    assert.equal(await (await database()).count("outbox"), 3);
  });

  test("test_r16_asks its disk again by itself", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const one = await tab();
      fill();
      await one.say(place("p"));
      makeRoom();
      mock.timers.tick(3_000);
      await one.outbox.settle(0);
      assert.equal(await (await database()).count("outbox"), 1);
    } finally {
      mock.timers.reset();
    }
  });

  test("test_r16_lets its words be changed, taken back and, when refused, said again", async () => {
    server.refuse = (command) =>
      command.type === "place" ? { code: "phase_closed", retry: false } : null;
    const one = await tab();
    fill();
    await one.say(rate("c1", 2), rate("c1", 5), place("p"), rate("c2", 1));
    assert.equal(await one.outbox.discard(one.outbox.items.value[2]?.id ?? ""), true);
    await one.connect();
    assert.deepEqual(server.taken, [rate("c1", 5)]);
    const [refused] = one.outbox.items.value.filter(isRefused);
    server.refuse = () => null;
    assert.equal(await one.outbox.retry(refused?.id ?? ""), true);
    await one.quiet();
    assert.deepEqual(server.taken, [rate("c1", 5), place("p")]);
  });

  test("test_r6_numbers used while it was full are not used again by the next page", async () => {
    const before = await tab();
    await before.connect();
    fill();
    await before.say(...commands(3));
    before.cut();
    makeRoom();
    const after = await tab();
    after.online = true;
    await after.outbox.welcome({ ...server.welcome(), last: 3 });
    await after.say(place("new"));
    assert.deepEqual(server.taken, [...commands(3), place("new")]);
    assert.equal(server.got.at(-1)?.n, 4);
  });

  test("test_h33_follows into another history", async () => {
    const one = await tab();
    await one.connect();
    fill();
    server.loseAnswers = true;
    await one.say(place("p"));
    server = Object.assign(new Server(), { epoch: "e2" });
    const client = one.outbox.client;
    one.cut();
    await one.outbox.welcome(server.welcome());
    assert.equal(one.anew, 1);
    assert.notEqual(one.outbox.client, client);
    makeRoom();
    await one.say(rate("c1", 1));
    const [box] = await (await database()).getAll("boxes");
    assert.equal(box?.client, one.outbox.client);
  });
});
