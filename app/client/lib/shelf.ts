// Where an outbox is kept: this browser's database and, while that refuses, memory. It knows nothing of sending.

import { type Signal, signal } from "@preact/signals";
import type { IDBPTransaction } from "idb";
import { newId } from "./ids.ts";
import { type Box, database, type OutboxItem, type Shape } from "./kept.ts";

export type Unkept = Omit<OutboxItem, "order">;

type Stores = ("boxes" | "outbox")[];
type Writing = IDBPTransaction<Shape, Stores, "readwrite">;

const STORES: Stores = ["boxes", "outbox"];
/** Behind everything that has its order from the database. */
const IN_MEMORY = 2 ** 40;

export class Shelf {
  /** False while this browser refuses to store: then the page must be kept open. */
  readonly stored: Signal<boolean> = signal(true);

  readonly #place: string;
  /** What the disk did not take, by order: the item as it is now, null when it is gone. */
  readonly #memory = new Map<number, OutboxItem | null>();
  #inMemory = 0;
  #box: Box | null = null;
  /** Whose place on the disk the box in memory takes. */
  #replaced: string | null = null;

  constructor(place: string) {
    this.#place = place;
  }

  get box(): Box {
    if (!this.#box) throw new Error("the outbox was not opened");
    return this.#box;
  }

  /** Null when the disk does not even tell: what was known last still holds. */
  read(): Promise<readonly OutboxItem[] | null> {
    return this.#either<readonly OutboxItem[] | null>(
      async (tx) => {
        const known = await tx.objectStore("boxes").get(this.#place);
        const items = await tx.objectStore("outbox").index("box").getAll(this.#place);
        await this.#keep(tx, known ?? newBox(this.#place));
        return items;
      },
      () => this.#look(),
    );
  }

  add(item: Unkept): Promise<OutboxItem> {
    return this.#either(
      async (tx) => ({
        ...item,
        order: await tx.objectStore("outbox").add(item as OutboxItem),
      }),
      () => {
        this.#inMemory += 1;
        return this.#remember({ ...item, order: IN_MEMORY + this.#inMemory });
      },
    );
  }

  put(item: OutboxItem): Promise<void> {
    return this.#either(
      async (tx) => void (await tx.objectStore("outbox").put(item)),
      () => void this.#remember(item),
    );
  }

  remove(items: readonly OutboxItem[]): Promise<void> {
    return this.#either(
      async (tx) => {
        await Promise.all(items.map((item) => tx.objectStore("outbox").delete(item.order)));
      },
      () => {
        for (const item of items) this.#forget(item);
      },
    );
  }

  /** Makes another of what is kept now, which another tab may have changed; null when nothing came of it. */
  change(
    item: OutboxItem,
    make: (item: OutboxItem) => OutboxItem | "gone" | null,
  ): Promise<OutboxItem | "gone" | null> {
    return this.#either(
      async (tx) => {
        const outbox = tx.objectStore("outbox");
        const kept = await outbox.get(item.order);
        const made = kept ? make(kept) : null;
        if (made === "gone") await outbox.delete(item.order);
        else if (made) await outbox.put(made);
        return made;
      },
      () => {
        const made = make(item);
        if (made === "gone") this.#forget(item);
        else if (made) this.#remember(made);
        return made;
      },
    );
  }

  /** The next number for what was never sent; null when another tab has changed that. */
  number(
    item: OutboxItem,
    isUnsent: (item: OutboxItem) => boolean,
  ): Promise<(OutboxItem & { n: number }) | null> {
    return this.#either(
      async (tx) => {
        const box = await tx.objectStore("boxes").get(this.#place);
        const kept = await tx.objectStore("outbox").get(item.order);
        if (!box || !kept || !isUnsent(kept)) return null;
        const numbered = { ...kept, n: box.next };
        await this.#keep(tx, { ...box, next: box.next + 1 });
        await tx.objectStore("outbox").put(numbered);
        return numbered;
      },
      () => {
        const numbered = { ...item, n: this.box.next };
        this.#box = { ...this.box, next: this.box.next + 1 };
        this.#remember(numbered);
        return numbered;
      },
    );
  }

  /** Learns the history, and of numbers that were used while the disk refused and a page was lost. */
  follow(epoch: string, last: number): Promise<void> {
    const after = (box: Box) => ({ ...box, epoch, next: Math.max(box.next, last + 1) });
    return this.#either(
      async (tx) => {
        const box = (await tx.objectStore("boxes").get(this.#place)) ?? this.box;
        await this.#keep(tx, after(box));
      },
      () => {
        this.#box = after(this.box);
      },
    );
  }

  /** A new client with new numbers, and its items as they are for it. */
  renew(epoch: string | null, items: readonly OutboxItem[]): Promise<void> {
    const box = { ...newBox(this.#place), epoch };
    return this.#either(
      async (tx) => {
        await this.#keep(tx, box);
        await Promise.all(items.map((item) => tx.objectStore("outbox").put(item)));
      },
      () => {
        this.#replaced ??= this.box.client;
        this.#box = box;
        for (const item of items) this.#remember(item);
      },
    );
  }

  /** Asks the disk again; true when it now has everything that only memory had. */
  async catchUp(): Promise<boolean> {
    if (this.stored.value) return false;
    try {
      await whole((tx) => this.#writeDown(tx));
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal;
      return false;
    }
    this.#memory.clear();
    this.#replaced = null;
    this.stored.value = true;
    return true;
  }

  async #writeDown(tx: Writing): Promise<void> {
    const known = await tx.objectStore("boxes").get(this.#place);
    const isMine = !known || [this.box.client, this.#replaced].includes(known.client);
    const next = Math.max(this.box.next, known?.client === this.box.client ? known.next : 0);
    for (const [order, item] of [...this.#memory].sort(([a], [b]) => a - b))
      await writeItem(tx, order, item && (isMine ? item : withoutNumber(item)));
    // Another tab's numbers are in use: this one goes on with them.
    await this.#keep(tx, isMine ? { ...this.box, next } : known);
  }

  async #keep(tx: Writing, box: Box): Promise<void> {
    await tx.objectStore("boxes").put(box);
    // It counts once the disk has taken the whole, which tells `whole` itself if it has not.
    void tx.done.then(
      () => {
        this.#box = box;
      },
      () => undefined,
    );
  }

  async #look(): Promise<readonly OutboxItem[] | null> {
    try {
      const tx = (await database()).transaction(STORES);
      const box = await tx.objectStore("boxes").get(this.#place);
      const items = await tx.objectStore("outbox").index("box").getAll(this.#place);
      this.#box ??= box ?? newBox(this.#place);
      return this.#laidOver(items);
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal;
      this.#box ??= newBox(this.#place);
      return null;
    }
  }

  #laidOver(items: readonly OutboxItem[]): OutboxItem[] {
    const all = new Map<number, OutboxItem | null>(items.map((item) => [item.order, item]));
    for (const [order, item] of this.#memory) all.set(order, item);
    return [...all.values()].filter((item) => item !== null);
  }

  #remember<T extends OutboxItem>(item: T): T {
    this.#memory.set(item.order, item);
    return item;
  }

  #forget(item: OutboxItem): void {
    if (isInMemory(item)) this.#memory.delete(item.order);
    else this.#memory.set(item.order, null);
  }

  async #either<T>(
    onDisk: (tx: Writing) => Promise<T>,
    inMemory: () => T | Promise<T>,
  ): Promise<T> {
    if (this.stored.value) {
      try {
        return await whole(onDisk);
      } catch (refusal) {
        if (!(refusal instanceof DOMException)) throw refusal;
        this.stored.value = false;
      }
    }
    return inMemory();
  }
}

/** Not in this browser's database: it would not survive the page. */
export function isInMemory(item: OutboxItem): boolean {
  return item.order >= IN_MEMORY;
}

function newBox(at: string): Box {
  return { at, client: newId(), next: 1, epoch: null };
}

function withoutNumber(item: OutboxItem): OutboxItem {
  return item.outcome === null ? { ...item, n: null } : item;
}

async function writeItem(tx: Writing, order: number, item: OutboxItem | null): Promise<void> {
  const outbox = tx.objectStore("outbox");
  if (!item) return outbox.delete(order);
  const { order: _, ...unkept } = item;
  await (isInMemory(item) ? outbox.add(unkept as OutboxItem) : outbox.put(item));
}

// A full disk may say so only at the end of a transaction; and half of one would be kept twice at the next try.
async function whole<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = (await database()).transaction(STORES, "readwrite");
  const ended = tx.done.then(
    () => null,
    (refusal: unknown) => ({ refusal }),
  );
  let made: T;
  try {
    made = await work(tx);
  } catch (refusal) {
    abort(tx);
    await ended;
    throw refusal;
  }
  const failed = await ended;
  if (failed) throw failed.refusal ?? new DOMException("not stored", "AbortError");
  return made;
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch (failure) {
    // It has ended by itself, for the same reason.
    if (!(failure instanceof DOMException)) throw failure;
  }
}
