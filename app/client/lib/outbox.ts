// What this person said and the server has not yet confirmed: numbered, sent in order, kept through reloads.
// It knows the answers of the protocol; it has no socket and no rule of the workshop.

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Ack, Command, CommandFrame, Gap, Refusal, Welcome } from "../protocol.gen.ts";
import { newId } from "./ids.ts";
import type { OutboxItem, Outcome } from "./kept.ts";
import { asOffer } from "./offering.ts";
import { isInMemory, Shelf, type Unkept } from "./shelf.ts";

export type { OutboxItem, Outcome } from "./kept.ts";

export interface Options {
  /** Whose: session/role. */
  box: string;
  /** Facilitators' commands are never said again in another history: a stale "next" would run (H33). */
  staff: boolean;
  transmit: (frame: CommandFrame) => void;
  /** The client id changed: hello has to be said again with the new one. */
  onNewClient: () => void;
  /** Another tab may have to look again. */
  onChange?: () => void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
const BEING_STORED = Number.POSITIVE_INFINITY;
/** How long a disk that refused is left alone, if nothing else asks it. */
const DISK_PAUSE = 3_000;
const NOTHING = (): void => undefined;

export class Outbox {
  readonly items: Signal<readonly OutboxItem[]> = signal([]);

  readonly #options: Options;
  readonly #inFlight = new Set<number>();
  /** Who waits to hear that it is on disk, or that the server has it. */
  readonly #whenKept = new Map<string, () => void>();
  readonly #shelf: Shelf;
  #speaking = false;
  #limit = 16;
  #pauses = 0;
  #pausing: ReturnType<typeof setTimeout> | undefined;
  #askingDisk: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    this.#shelf = new Shelf(options.box);
  }

  get client(): string {
    return this.#shelf.box.client;
  }

  get stored(): ReadonlySignal<boolean> {
    return this.#shelf.stored;
  }

  /** Reads what is kept, here and again whenever another tab has changed it. */
  open(): Promise<void> {
    return this.#then(() => this.#read());
  }

  /** Draws at once, stores, then sends as soon as the connection takes it. The id is the item's, not the note's. */
  add(
    command: Command,
    run: number,
    seen: number | null = null,
    whenKept: () => void = NOTHING,
  ): string {
    const { box } = this.#options;
    const said = { id: newId(), box, n: null, run, seen, command, at: Date.now(), outcome: null };
    this.#show([...this.items.value, { ...said, order: BEING_STORED }]);
    void this.#then(() => this.#store(said, whenKept));
    return said.id;
  }

  /** Changes what was never sent; false when it is too late for that. */
  amend(id: string, command: Command, whenKept: () => void = NOTHING): Promise<boolean> {
    return this.#change(id, (item) => (isUnsent(item) ? { ...item, command } : null), whenKept);
  }

  /** A refused item goes out again under a new number (H29), seeing the record as it is now. */
  retry(id: string, seen?: number): Promise<boolean> {
    return this.#change(id, (item) =>
      isRefused(item) ? { ...item, n: null, outcome: null, seen: seen ?? item.seen } : null,
    );
  }

  /** Only what was never sent or was refused can be taken back; the rest may already be on the boards. */
  discard(id: string): Promise<boolean> {
    return this.#change(id, (item) => (isUnsent(item) || isRefused(item) ? "gone" : null));
  }

  /** The connection is up: everything unanswered goes again, in order. */
  welcome(frame: Welcome): Promise<void> {
    this.#limit = frame.limits.unanswered;
    return this.#then(async () => {
      await this.#read();
      const { epoch } = this.#shelf.box;
      if (epoch !== null && epoch !== frame.epoch) {
        await this.#startAnew(frame.epoch, frame.seq, true);
        return;
      }
      await this.#shelf.follow(frame.epoch, frame.last);
      this.#speaking = true;
      this.#resendFrom(0);
      await this.#pump();
    });
  }

  /** The connection is down: nothing is in flight any more. */
  pause(): void {
    this.#speaking = false;
    this.#inFlight.clear();
    clearTimeout(this.#pausing);
    this.#pausing = undefined;
  }

  answer(frame: Ack | Refusal | Gap): Promise<void> {
    switch (frame.type) {
      case "ack":
        return this.#answered(frame.n, { done: true, seq: frame.seq });
      case "gap":
        return this.#then(() => this.#fillGap(frame.last));
      case "refused":
        if (frame.retry) return this.#delay(frame.n);
        return this.#answered(frame.n, { done: false, code: frame.code, params: frame.params });
    }
  }

  /** Another tab has written: send what it left. */
  sendWaiting(): Promise<void> {
    return this.#then(() => this.#pump());
  }

  /** An ack removes nothing (H13): the item goes when this viewer has reached what it made. */
  settle(reached: number): Promise<void> {
    const settled = (item: OutboxItem) => item.outcome?.done && item.outcome.seq <= reached;
    if (!this.items.value.some(settled)) return Promise.resolve();
    return this.#then(async () => {
      const done = this.items.value.filter(settled);
      await this.#shelf.remove(done);
      this.#show(this.items.value.filter((item) => !done.includes(item)));
      this.#options.onChange?.();
    });
  }

  async #store(said: Unkept, whenKept: () => void): Promise<void> {
    const item = (await this.#inPlaceOfEarlier(said)) ?? (await this.#shelf.add(said));
    this.#replace(said.id, item);
    this.#tellKept(item, whenKept);
    this.#options.onChange?.();
    await this.#pump();
  }

  // Here, where one thing comes after the other: of minds that change while they are being sent the last one counts.
  async #inPlaceOfEarlier(said: Unkept): Promise<OutboxItem | null> {
    const earlier = this.items.value.find(
      (item) => isUnsent(item) && !isBeingStored(item) && replaces(said.command, item.command),
    );
    if (!earlier) return null;
    const made = await this.#shelf.change(earlier, (item) =>
      isUnsent(item) ? { ...said, order: item.order } : null,
    );
    if (made === null || made === "gone") return null;
    this.#show(this.items.value.filter(({ id }) => id !== earlier.id));
    return made;
  }

  #tellKept(item: OutboxItem, whenKept: () => void): void {
    if (this.stored.value) whenKept();
    else this.#whenKept.set(item.id, whenKept);
  }

  async #read(): Promise<void> {
    const items = await this.#shelf.read();
    if (!items) return;
    const isKept = new Set(items.map((item) => item.id));
    const beingStored = this.items.value.filter(
      (item) => isBeingStored(item) && !isKept.has(item.id),
    );
    this.#show([...items, ...beingStored]);
  }

  // Numbers are given at the moment of sending and stored before it, so that no number ever means two things.
  async #pump(): Promise<void> {
    while (this.#speaking && this.#pausing === undefined && this.#inFlight.size < this.#limit) {
      const item = this.items.value.find((each) => isUnsent(each) && !isBeingStored(each));
      if (!item) return;
      const numbered = await this.#shelf.number(item, isUnsent);
      if (!numbered) {
        await this.#read();
        continue;
      }
      this.#replace(item.id, numbered);
      this.#transmit(numbered);
    }
  }

  #transmit(item: OutboxItem & { n: number }): void {
    if (!this.#speaking) return;
    this.#inFlight.add(item.n);
    const { n, run, seen, command } = item;
    this.#options.transmit({ type: "command", n, run, seen, command });
  }

  #resendFrom(first: number): void {
    const unanswered = this.items.value.filter(isUnanswered).filter((item) => item.n >= first);
    for (const item of unanswered.sort((a, b) => a.n - b.n)) this.#transmit(item);
  }

  #answered(n: number, outcome: Outcome): Promise<void> {
    return this.#then(async () => {
      this.#inFlight.delete(n);
      this.#pauses = 0;
      const item = this.items.value.find((each) => each.n === n && each.outcome === null);
      if (item) {
        await this.#shelf.put({ ...item, outcome });
        this.#replace(item.id, { ...item, outcome });
        if (outcome.done) this.#letGo(item.id);
        this.#options.onChange?.();
      }
      await this.#pump();
    });
  }

  // The server ignores what is behind a delayed number until that number returns (H27).
  #delay(n: number): Promise<void> {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#pauses);
    this.#pauses += 1;
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#pausing = undefined;
      this.#resendFrom(n);
      void this.#then(() => this.#pump());
    }, pause);
    return Promise.resolve();
  }

  async #fillGap(last: number): Promise<void> {
    const missing = this.items.value.some((item) => item.n === last + 1 && item.outcome === null);
    if (missing) this.#resendFrom(last + 1);
    else await this.#startAnew(this.#shelf.box.epoch, Number.POSITIVE_INFINITY, false);
  }

  /** A new client id: numbers of the old one can no longer be relied upon. */
  async #startAnew(epoch: string | null, head: number, restored: boolean): Promise<void> {
    this.pause();
    const beingStored = this.items.value.filter(isBeingStored);
    const items = this.items.value
      .filter((item) => !isBeingStored(item))
      .map((item) => this.#inNewHistory(item, head, restored));
    await this.#shelf.renew(epoch, items);
    this.#show([...items, ...beingStored]);
    this.#options.onNewClient();
  }

  #inNewHistory(item: OutboxItem, head: number, restored: boolean): OutboxItem {
    const { staff } = this.#options;
    const unanswered = item.outcome === null && (item.n !== null || staff);
    const lost = unanswered || (item.outcome?.done && item.outcome.seq > head);
    if (!lost) return item;
    const refused: Outcome = { done: false, code: "restored", params: {} };
    if (staff) return { ...item, n: null, outcome: refused };
    // Whether it was taken before, nobody can say any more; an offer is right in both cases.
    const command = restored ? asOffer(item.command) : item.command;
    return { ...item, n: null, outcome: null, command };
  }

  #change(
    id: string,
    make: (item: OutboxItem) => OutboxItem | "gone" | null,
    whenKept: () => void = NOTHING,
  ): Promise<boolean> {
    let changed = false;
    return this.#then(async () => {
      const known = this.items.value.find((item) => item.id === id);
      if (!known) return;
      const made = await this.#shelf.change(known, make);
      changed = made !== null;
      if (made === "gone") this.#show(this.items.value.filter((item) => item.id !== id));
      else if (made) this.#replace(id, made);
      if (made === "gone") this.#whenKept.delete(id);
      else if (made) this.#tellKept(made, whenKept);
      this.#options.onChange?.();
      await this.#pump();
    }).then(() => changed);
  }

  /** What the disk refused it is offered again, before anything else is, for words have an order. */
  async #catchUp(): Promise<void> {
    const { client } = this;
    if (!(await this.#shelf.catchUp())) return;
    await this.#read();
    for (const id of [...this.#whenKept.keys()]) this.#letGo(id);
    if (this.client === client) return;
    this.pause();
    this.#options.onNewClient();
  }

  #letGo(id: string): void {
    const whenKept = this.#whenKept.get(id);
    this.#whenKept.delete(id);
    whenKept?.();
  }

  #askDiskLater(): void {
    if (this.stored.value || this.#askingDisk !== undefined) return;
    this.#askingDisk = setTimeout(() => {
      this.#askingDisk = undefined;
      void this.#then(() => this.#pump());
    }, DISK_PAUSE);
  }

  #replace(id: string, item: OutboxItem): void {
    this.#show(this.items.value.map((each) => (each.id === id ? item : each)));
  }

  #show(items: readonly OutboxItem[]): void {
    this.items.value = [...items].sort((a, b) => a.order - b.order || 0);
  }

  // One thing after the other: two that wait for the database at once could send out of order.
  #then(step: () => Promise<void>): Promise<void> {
    const done = this.#work.then(async () => {
      if (!this.stored.value) await this.#catchUp();
      await step();
      this.#askDiskLater();
    });
    // What fails is reported to whoever asked for it, and does not stop what comes after.
    this.#work = done.catch(() => undefined);
    return done;
  }
}

/** Not yet in this browser's database: it would not survive the page. */
export function isNew(item: OutboxItem): boolean {
  return isInMemory(item);
}

function isBeingStored(item: OutboxItem): boolean {
  return item.order === BEING_STORED;
}

/** Never sent: nobody but this browser knows of it. */
export function isUnsent(item: OutboxItem): boolean {
  return item.n === null && item.outcome === null;
}

export function isRefused(item: OutboxItem): boolean {
  return item.outcome !== null && !item.outcome.done;
}

function isUnanswered(item: OutboxItem): item is OutboxItem & { n: number } {
  return item.n !== null && item.outcome === null;
}

/** A changed mind about the same thing, before anything was sent. */
function replaces(command: Command, earlier: Command): boolean {
  return (
    command.type === "rate" && earlier.type === "rate" && command.criterion === earlier.criterion
  );
}
