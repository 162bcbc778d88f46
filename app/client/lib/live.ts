// One session as one role in this browser: joins store, outbox, connection, clock and the other tabs. Decides nothing.

import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from "@preact/signals";
import { CLOSE, type Command, type OutgoingFrame, type Welcome } from "../protocol.gen.ts";
import { Clock } from "./clock.ts";
import { Connection, type Status } from "./connection.ts";
import { forgetPerson, placeOf, recallKey } from "./keys.ts";
import { Lease } from "./lease.ts";
import { asSaid, isUnderWay, type Own, ownOf } from "./offering.ts";
import { Outbox, type OutboxItem } from "./outbox.ts";
import { Store } from "./store.ts";
import { type Message, type Situation, Tabs } from "./tabs.ts";

export type Role = "facilitator" | "organizer" | "participant" | "observer" | "projector";

export interface SendOptions {
  /** The seq of the record it changes, when the person began (H28). */
  seen?: number;
  /** The run it was begun in, if that was an earlier one (H18). */
  run?: number;
  /** It is in the outbox on disk, or with the server: whatever else kept the words may let go of them. */
  whenKept?: () => void;
}

export interface Live {
  readonly store: Store;
  /** Says it; the answer is the id of the outbox item. */
  send(command: Command, options?: SendOptions): string;
  readonly outbox: ReadonlySignal<readonly OutboxItem[]>;
  readonly status: ReadonlySignal<Status>;
  readonly stopped: ReadonlySignal<{ code: number } | null>;
  /** Since when there is no connection, in this device's time; null while there is one. */
  readonly offlineSince: ReadonlySignal<number | null>;
  /** False when this browser does not store: keep the page open. */
  readonly stored: ReadonlySignal<boolean>;
  now(): number;
  watch(board: string | null): void;
  retry(item: OutboxItem, seen?: number): Promise<boolean>;
  discard(item: OutboxItem): Promise<boolean>;
  amend(item: OutboxItem, command: Command, whenKept?: () => void): Promise<boolean>;
  /** The page is looked at again, or the network is back. */
  wake(): void;
  /** The page goes away: another tab may speak at once. */
  sleep(): void;
}

const SIGN_OF_LIFE_WITHIN = 500;

export function openSession(session: string, role: Role): Live {
  const live = new OneSession(session, role);
  void live.begin();
  return live;
}

class OneSession implements Live {
  readonly store = new Store();
  readonly status: ReadonlySignal<Status>;
  readonly stopped: ReadonlySignal<{ code: number } | null>;
  readonly offlineSince: Signal<number | null> = signal(null);

  readonly #session: string;
  readonly #role: Role;
  readonly #clock = new Clock();
  readonly #outbox: Outbox;
  readonly #shown: ReadonlySignal<readonly OutboxItem[]>;
  readonly #connection: Connection;
  readonly #lease: Lease;
  readonly #tabs: Tabs;
  /** What the tab that speaks told last; counts while this one listens. */
  readonly #told: Signal<Situation> = signal({ status: "connecting", stopped: null, offset: 0 });
  readonly #noKey: Signal<boolean> = signal(false);
  #key = "";
  /** What may have to be given back, between two histories. */
  #own: Own[] = [];
  #pictureIsWanted = false;
  #asleep = false;
  #waitingForTab: ReturnType<typeof setTimeout> | undefined;

  constructor(session: string, role: Role) {
    this.#session = session;
    this.#role = role;
    const place = placeOf(session, role);
    this.#tabs = new Tabs(place, (message) => this.#heardFromTab(message));
    this.#lease = new Lease(place);
    this.#outbox = new Outbox({
      box: place,
      staff: role !== "participant",
      transmit: (frame) => this.#connection.send(frame),
      onNewClient: () => this.#connection.again(),
      onChange: () => this.#tabs.tell({ type: "outbox" }),
    });
    this.#connection = new Connection({
      url: addressOf(session),
      hello: () => ({
        type: "hello",
        key: this.#key,
        client: this.#outbox.client,
        ...this.store.known,
      }),
      onFrame: (frame) => this.#hear(frame),
      onVisit: () => this.#visit(),
    });
    this.#shown = computed(() => this.#outbox.items.value.map(asSaid));
    const speaks = this.#lease.held;
    this.status = computed(() => {
      if (this.#noKey.value) return "stopped";
      return speaks.value ? this.#connection.status.value : this.#told.value.status;
    });
    this.stopped = computed(() => {
      if (this.#noKey.value) return { code: CLOSE.BAD_KEY };
      return speaks.value ? this.#connection.stopped.value : this.#told.value.stopped;
    });
  }

  get outbox(): ReadonlySignal<readonly OutboxItem[]> {
    return this.#shown;
  }

  get stored(): ReadonlySignal<boolean> {
    return this.#outbox.stored;
  }

  async begin(): Promise<void> {
    const kept = await recallKey(this.#session, this.#role);
    if (!kept) {
      this.#noKey.value = true;
      return;
    }
    this.#key = kept.key;
    await this.#outbox.open();
    this.#follow();
    await this.#lease.start();
    this.#askTabs();
  }

  send(command: Command, options: SendOptions = {}): string {
    const run = options.run ?? this.store.session.peek()?.run ?? 0;
    return this.#outbox.add(command, run, options.seen ?? null, options.whenKept);
  }

  now(): number {
    const told = this.#told.value.offset;
    return this.#lease.held.value ? this.#clock.now() : Date.now() + told;
  }

  watch(board: string | null): void {
    this.#connection.watch(board);
    this.#tabs.tell({ type: "watch", board });
  }

  retry(item: OutboxItem, seen?: number): Promise<boolean> {
    return this.#outbox.retry(item.id, seen);
  }

  discard(item: OutboxItem): Promise<boolean> {
    return this.#outbox.discard(item.id);
  }

  amend(item: OutboxItem, command: Command, whenKept?: () => void): Promise<boolean> {
    return this.#outbox.amend(item.id, command, whenKept);
  }

  wake(): void {
    this.#asleep = false;
    if (!this.#key) return;
    void this.#lease.start().then(() => {
      if (this.#lease.held.value) this.#connection.wake();
      else this.#askTabs();
    });
  }

  sleep(): void {
    this.#asleep = true;
    clearTimeout(this.#waitingForTab);
    void this.#lease.release();
    this.#tabs.tell({ type: "released" });
  }

  #follow(): void {
    effect(() => {
      if (this.#lease.held.value) this.#connection.start();
      else this.#connection.leave();
    });
    effect(() => {
      if (this.#connection.status.value !== "live") this.#outbox.pause();
    });
    effect(() => {
      // Another tab speaks: this one thought so too, and now listens.
      if (this.#connection.stopped.value?.code === CLOSE.SUPERSEDED) void this.#lease.attempt();
    });
    effect(() => {
      const isOffline = this.status.value === "offline";
      if (!isOffline) this.offlineSince.value = null;
      else if (this.offlineSince.peek() === null) this.offlineSince.value = Date.now();
    });
    effect(() => {
      const situation = this.#situation();
      if (this.#lease.held.value) this.#tabs.tell({ type: "situation", situation });
    });
    effect(() => {
      void this.#outbox.settle(this.store.reached.value);
    });
    effect(() => {
      if (this.#connection.stopped.value?.code === CLOSE.BAD_KEY) untracked(() => this.#keepOwn());
    });
    effect(() => {
      if (this.stopped.value?.code === CLOSE.ERASED) void forgetPerson(this.#session, this.#role);
    });
  }

  /** All tabs, for any of them may be the next to say hello with what it has. */
  #visit(): void {
    this.store.visit();
    this.#tabs.tell({ type: "visit" });
  }

  /** The tab with the lease shows what it has; if it gives no sign it is gone, and its lease is taken. */
  #askTabs(): void {
    clearTimeout(this.#waitingForTab);
    if (this.#lease.held.value || !this.#tabs.heard) return;
    this.#tabs.tell({ type: "wanted" });
    this.#waitingForTab = setTimeout(() => void this.#lease.take(), SIGN_OF_LIFE_WITHIN);
  }

  #hear(frame: OutgoingFrame): void {
    // A hidden tab's timers are slow: it may have forgotten to renew what nobody else has taken.
    if (!this.#lease.valid) void this.#lease.attempt();
    switch (frame.type) {
      case "ack":
      case "refused":
      case "gap":
        void this.#outbox.answer(frame);
        return;
      case "bye":
        return;
      case "welcome":
      case "beat":
        this.#clock.hear(frame.now);
    }
    this.#tabs.tell({ type: "frame", frame });
    if (frame.type === "welcome") this.#rememberOwn(frame);
    if (this.store.receive(frame) === "resync") this.#connection.again();
    else if (frame.type === "welcome") void this.#outbox.welcome(frame);
    if (this.#own.length > 0 && this.store.whole)
      this.#offerWhatIsMissing(new Set(this.store.keys()));
    if (this.#pictureIsWanted) this.#showPicture();
  }

  /** Another history begins: what one had said in this one is kept until it is seen what came along (H33). */
  #rememberOwn(frame: Welcome): void {
    const before = this.store.epoch;
    if (this.#role !== "participant" || before === null || before === frame.epoch) return;
    if (this.store.whole) this.#own = ownOf(this.store);
  }

  /** Nobody that the session knows any more: what it had of them waits on this device until they are in again. */
  #keepOwn(): void {
    if (this.#role === "participant" && this.store.whole) this.#own = ownOf(this.store);
    this.#offerWhatIsMissing(new Set());
  }

  #offerWhatIsMissing(here: ReadonlySet<string>): void {
    const own = this.#own;
    this.#own = [];
    // As it was before: one criterion may have been rated in two rounds.
    const underWay = this.outbox.peek();
    for (const said of own) {
      if (here.has(said.key) || isUnderWay(said, underWay)) continue;
      this.#outbox.add(said.offer, said.run);
    }
  }

  #heardFromTab(message: Message): void {
    switch (message.type) {
      case "outbox":
        void this.#otherTabWrote();
        return;
      case "released":
        if (!this.#asleep) void this.#lease.attempt();
        return;
      case "wanted":
        if (!this.#lease.held.value) return;
        if (this.#connection.stopped.peek()?.code === CLOSE.BAD_KEY) {
          // The tab that asks may have joined again meanwhile; this one has nothing to say any more.
          void this.#lease.release().then(() => this.#tabs.tell({ type: "released" }));
          return;
        }
        this.#tabs.tell({ type: "situation", situation: this.#situation() });
        this.#showPicture();
        return;
      case "watch":
        if (this.#lease.held.value) this.#connection.watch(message.board);
        return;
      case "visit":
        this.store.visit();
        return;
      default:
        if (!this.#lease.held.value) this.#listen(message);
    }
  }

  #listen(message: Extract<Message, { type: "frame" | "picture" | "situation" }>): void {
    clearTimeout(this.#waitingForTab);
    if (message.type !== "frame") this.#told.value = message.situation;
    if (message.type === "picture") this.store.show(message.picture);
    if (message.type === "frame" && this.store.receive(message.frame) === "resync") {
      this.#tabs.tell({ type: "wanted" });
    }
  }

  async #otherTabWrote(): Promise<void> {
    await this.#outbox.open();
    if (this.#lease.held.value) await this.#outbox.sendWaiting();
  }

  #showPicture(): void {
    this.#pictureIsWanted = !this.store.whole;
    if (this.#pictureIsWanted) return;
    const picture = this.store.picture();
    this.#tabs.tell({ type: "picture", picture, situation: this.#situation() });
  }

  #situation(): Situation {
    return {
      status: this.#connection.status.value,
      stopped: this.#connection.stopped.value,
      offset: this.#clock.offset,
    };
  }
}

function addressOf(session: string): string {
  const { protocol, host } = globalThis.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/ws/${session}`;
}
