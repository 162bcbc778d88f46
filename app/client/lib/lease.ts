// Which tab speaks for this person: one holds the lease, the others listen to it (H26).

import { type Signal, signal } from "@preact/signals";
import { newId } from "./ids.ts";
import { database, type Held } from "./kept.ts";

const LASTS = 5_000;
const RENEWED_EVERY = 2_000;

export class Lease {
  readonly held: Signal<boolean> = signal(false);
  readonly #name: string;
  readonly #now: () => number;
  readonly #owner = newId();
  #until = 0;
  #released = 0;
  #trying: ReturnType<typeof setInterval> | undefined;

  constructor(name: string, now: () => number = Date.now) {
    this.#name = name;
    this.#now = now;
  }

  /** Tries now and every two seconds, to get it and to keep it. */
  async start(): Promise<void> {
    clearInterval(this.#trying);
    this.#trying = setInterval(() => void this.attempt(), RENEWED_EVERY);
    await this.attempt();
  }

  /** A tab that was frozen may think it holds what another has taken since. */
  get valid(): boolean {
    return this.held.value && this.#until > this.#now();
  }

  async attempt(): Promise<boolean> {
    const released = this.#released;
    const until = this.#now() + LASTS;
    const mine = await this.#ask(until);
    if (released !== this.#released) {
      // Given up while asking: what came after all is given back.
      if (mine) await this.#giveBack();
      return false;
    }
    if (mine) this.#until = until;
    this.held.value = mine;
    return mine;
  }

  /** A browser that can store nothing can still say whether another tab speaks; if none does, this one may. */
  async #ask(until: number): Promise<boolean> {
    try {
      return await this.#write(until);
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal;
      return this.#isFree(await this.#look());
    }
  }

  // Transactions that write are one after the other in all tabs, so looking and taking are one step.
  async #write(until: number): Promise<boolean> {
    const tx = (await database()).transaction("leases", "readwrite");
    const mine = this.#isFree(await tx.store.get(this.#name));
    const held = { name: this.#name, owner: this.#owner, until };
    await Promise.all([mine ? tx.store.put(held) : undefined, tx.done]);
    return mine;
  }

  async #look(): Promise<Held | undefined> {
    try {
      return await (await database()).get("leases", this.#name);
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal;
      return undefined;
    }
  }

  #isFree(current: Held | undefined): boolean {
    const now = this.#now();
    // One that ends later than it can is from before the clock was set back.
    const isOver = !current || current.until <= now || current.until > now + LASTS;
    return isOver || current.owner === this.#owner;
  }

  /** Takes it from a tab that gave no sign of life: one that was reloaded or killed cannot give it back. */
  async take(): Promise<void> {
    const released = this.#released;
    const until = this.#now() + LASTS;
    try {
      await (await database()).put("leases", { name: this.#name, owner: this.#owner, until });
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal;
    }
    if (released !== this.#released) return this.#giveBack();
    this.#until = until;
    this.held.value = true;
  }

  // A page that goes away hears no answer any more: it gives up unasked what only it can hold, and says so at once.
  // Else whoever comes next, this very page after a reload, waits until the lease has run out.
  async release(): Promise<void> {
    clearInterval(this.#trying);
    const wasMine = this.valid;
    this.held.value = false;
    this.#released += 1;
    if (wasMine) await this.#giveBack();
  }

  async #giveBack(): Promise<void> {
    const tx = (await database()).transaction("leases", "readwrite");
    const deleted = tx.store.delete(this.#name);
    tx.commit();
    await Promise.all([deleted, tx.done]);
  }
}
