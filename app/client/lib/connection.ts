// The socket: says hello, hands on frames, notices silence, comes back. Knows nothing of what the frames mean.

import { type Signal, signal } from "@preact/signals";
import {
  CLOSE,
  type CommandFrame,
  type Hello,
  type OutgoingFrame,
  SUBPROTOCOL,
  type Watch,
} from "../protocol.gen.ts";

export type Status = "connecting" | "live" | "offline" | "stopped";

export interface Options {
  url: string;
  /** Asked anew for every socket: who says hello, and how far they have come. */
  hello: () => Hello;
  onFrame: (frame: OutgoingFrame) => void;
  /** A board is being visited on this socket: what comes is more than hello can say one has. */
  onVisit?: () => void;
  open?: (url: string, subprotocol: string) => WebSocket;
  random?: () => number;
}

const SHORTEST = 500;
const LONGEST = 20_000;
const BEAT = 15_000;
/** A beat of 15 s makes 25 s of silence, then a probe. */
const BEATS_OF_SILENCE = 5 / 3;
const ANSWER_TO_PROBE = 5_000;
const ANSWER_WHEN_WOKEN = 3_000;
const WELCOME_WITHIN = 15_000;
/** A welcome alone proves nothing: whoever is thrown out right after each would say hello for ever. */
const PROVEN_AFTER = 10_000;
const STOPS_FROM = 4500;
const STOPS_UNTIL = 4999;

export class Connection {
  readonly status: Signal<Status> = signal("connecting");
  readonly stopped: Signal<{ code: number } | null> = signal(null);

  readonly #options: Options;
  #socket: WebSocket | null = null;
  #attempts = 0;
  #beat = BEAT;
  #retryAfter: number | null = null;
  #watched: string | null = null;
  #lastAgain = Number.NEGATIVE_INFINITY;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #listening: ReturnType<typeof setTimeout> | undefined;
  #proving: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  start(): void {
    if (this.#socket || this.status.value === "stopped") return;
    clearTimeout(this.#retrying);
    this.#open();
  }

  /** Leaves without coming back; start() begins again. */
  leave(): void {
    clearTimeout(this.#retrying);
    this.#drop(1000);
    this.stopped.value = null;
    this.status.value = "connecting";
  }

  send(frame: CommandFrame): void {
    this.#send(frame);
  }

  /** Visits a board; said again after every welcome, for the server remembers nothing (H11). */
  watch(board: string | null): void {
    this.#watched = board;
    if (this.status.value === "live") this.#sayWatch();
  }

  /** The page was asleep or the network came back: find out now, not after the silence. */
  wake(): void {
    if (this.status.value === "stopped") return;
    if (!this.#socket) this.start();
    else if (this.status.value === "live") this.#probe(ANSWER_WHEN_WOKEN);
  }

  /** Something was missed: hello again at once, but never in a tight loop. */
  again(): void {
    const soon = Date.now() - this.#lastAgain > SHORTEST * 2;
    this.#lastAgain = Date.now();
    this.#drop(CLOSE.RESYNC);
    this.#comeBack(soon ? 0 : null);
  }

  #open(): void {
    const open = this.#options.open ?? ((url, subprotocol) => new WebSocket(url, subprotocol));
    const socket = open(this.#options.url, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => this.#send(this.#options.hello());
    socket.onmessage = (event) => this.#hear(String(event.data));
    socket.onclose = (event) => this.#closed(event.code);
    this.#listen(WELCOME_WITHIN, () => this.#lost());
  }

  #send(frame: Hello | CommandFrame | Watch | { type: "probe" }): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }

  #hear(text: string): void {
    const frame = JSON.parse(text) as OutgoingFrame;
    if (frame.type === "bye") {
      this.#bye(frame.code, frame.retry_after);
      return;
    }
    if (frame.type === "welcome") this.#welcomed(frame.beat);
    if (frame.type === "beat") this.#attempts = 0;
    this.#listen(this.#beat * BEATS_OF_SILENCE, () => this.#probe(ANSWER_TO_PROBE));
    this.#options.onFrame(frame);
    // After the frame was heard: the picture that it begins holds nothing of the board yet.
    if (frame.type === "welcome" && this.#watched !== null) this.#sayWatch();
  }

  #welcomed(beat: number): void {
    this.#beat = beat;
    this.#proving = setTimeout(() => {
      this.#attempts = 0;
    }, PROVEN_AFTER);
    this.status.value = "live";
  }

  #sayWatch(): void {
    if (this.#watched !== null) this.#options.onVisit?.();
    this.#send({ type: "watch", board: this.#watched });
  }

  #bye(code: number, retryAfter: number): void {
    this.#retryAfter = retryAfter * 1000;
    if (isFinal(code)) this.#closed(code);
  }

  #closed(code: number): void {
    this.#drop();
    if (isFinal(code)) {
      this.stopped.value = { code };
      this.status.value = "stopped";
      return;
    }
    this.#comeBack(this.#retryAfter === null ? null : this.#retryAfter * (1 + this.#random()));
  }

  #lost(): void {
    this.#drop(CLOSE.SILENT);
    this.#comeBack(null);
  }

  /** The first try after a break still reads "connecting"; only a try that fails means offline. */
  #comeBack(delay: number | null): void {
    this.status.value = this.status.value === "live" ? "connecting" : "offline";
    this.#retryAfter = null;
    this.#retrying = setTimeout(() => this.start(), delay ?? this.#backoff());
    this.#attempts += 1;
  }

  /** Full jitter, so that a hall does not come back in step. */
  #backoff(): number {
    return this.#random() * Math.min(LONGEST, SHORTEST * 2 ** this.#attempts);
  }

  #random(): number {
    return (this.#options.random ?? Math.random)();
  }

  #probe(within: number): void {
    this.#send({ type: "probe" });
    this.#listen(within, () => this.#lost());
  }

  #listen(during: number, whenSilent: () => void): void {
    clearTimeout(this.#listening);
    this.#listening = setTimeout(whenSilent, during);
  }

  // A dead socket may take minutes to report its end, so nobody waits for it.
  #drop(code?: number): void {
    clearTimeout(this.#listening);
    clearTimeout(this.#proving);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    if (code !== undefined) socket.close(browserMaySay(code) ? code : 1000);
  }
}

function isFinal(code: number): boolean {
  return code >= STOPS_FROM && code <= STOPS_UNTIL;
}

function browserMaySay(code: number): boolean {
  return code === 1000 || (code >= 3000 && code <= 4999);
}
