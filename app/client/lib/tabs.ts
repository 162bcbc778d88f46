// What the tabs of one person tell each other: the one that holds the lease speaks to the server for all (H26).

import type { Status } from "./connection.ts";
import type { Picture, Told } from "./store.ts";

export interface Situation {
  status: Status;
  stopped: { code: number } | null;
  offset: number;
}

export type Message =
  | { type: "frame"; frame: Told }
  | { type: "picture"; picture: Picture; situation: Situation }
  | { type: "situation"; situation: Situation }
  | { type: "outbox" }
  | { type: "watch"; board: string | null }
  | { type: "visit" }
  | { type: "released" }
  | { type: "wanted" };

export class Tabs {
  readonly #channel: BroadcastChannel | null;

  /** Without the channel (old Safari) every tab goes its own way, one after the other by the lease. */
  constructor(name: string, hear: (message: Message) => void) {
    this.#channel =
      "BroadcastChannel" in globalThis ? new BroadcastChannel(`cocreate/${name}`) : null;
    if (this.#channel) this.#channel.onmessage = (event) => hear(event.data as Message);
  }

  /** Can the other tabs be heard at all? */
  get heard(): boolean {
    return this.#channel !== null;
  }

  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
  }
}
