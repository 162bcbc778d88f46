// What this browser keeps between visits: one database. Knows only its shape, nothing of what is done with it.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Command } from "../protocol.gen.ts";

/** A key by session and role (H55). `person` is null until the server has taken it. */
export interface KeptKey {
  at: string;
  session: string;
  role: string;
  key: string;
  person: string | null;
  /** Who it was, while a session that lost them is joined again: what waits here is theirs. */
  was?: string;
  /** What was typed at joining, so that a second try need not be typed again. */
  name: string;
  /** What they were invited with: the code or the QR secret. */
  invite: string;
  /** The group this device has told its person of last (H45). */
  group?: string;
}

/** Numbers what one key says: command n of this client takes effect exactly once. */
export interface Box {
  at: string;
  client: string;
  next: number;
  epoch: string | null;
}

export type Outcome =
  | { done: true; seq: number }
  | { done: false; code: string; params: Readonly<Record<string, string | number>> };

export interface OutboxItem {
  /** The order in which things were said; given by the database. */
  order: number;
  id: string;
  box: string;
  /** Null until it is first sent: what was never sent can still be changed or taken back. */
  n: number | null;
  run: number;
  seen: number | null;
  command: Command;
  at: number;
  outcome: Outcome | null;
}

export interface Held {
  name: string;
  owner: string;
  until: number;
}

/** Words not yet published, by session, board and question. */
export interface Draft {
  at: string;
  session: string;
  text: string;
  kind: string;
}

export interface Shape extends DBSchema {
  keys: { key: string; value: KeptKey };
  boxes: { key: string; value: Box };
  outbox: { key: number; value: OutboxItem; indexes: { box: string } };
  leases: { key: string; value: Held };
  drafts: { key: string; value: Draft; indexes: { session: string } };
}

export type Database = IDBPDatabase<Shape>;

const NAME = "cocreate";
const VERSION = 1;
let opened: Promise<Database> | null = null;

export function database(): Promise<Database> {
  opened ??= open();
  return opened;
}

/** Closes it; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  if (closing) (await closing).close();
}

function open(): Promise<Database> {
  const opening = openDB<Shape>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("keys", { keyPath: "at" });
      db.createObjectStore("boxes", { keyPath: "at" });
      const outbox = db.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
      outbox.createIndex("box", "box");
      db.createObjectStore("leases", { keyPath: "name" });
      db.createObjectStore("drafts", { keyPath: "at" }).createIndex("session", "session");
    },
    blocking: () => void closeDatabase(),
    // iOS ends the connection of a page that was asleep.
    terminated: () => {
      opened = null;
    },
  });
  opening.catch(() => {
    opened = null;
  });
  return opening;
}
