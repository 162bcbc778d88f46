// Server time on a phone whose own clock may be a day off (R23).

/** Samples remembered: the one that travelled fastest tells best. */
const REMEMBERED = 8;
/** More than any network takes: then the phone's own clock was set. */
const JUMP = 5_000;

export class Clock {
  readonly #local: () => number;
  #offsets: number[] = [];

  constructor(local: () => number = Date.now) {
    this.#local = local;
  }

  /** A frame just arrived that was written at `serverTime`. */
  hear(serverTime: number): void {
    const offset = serverTime - this.#local();
    const jumped = this.#offsets.length > 0 && Math.abs(offset - this.offset) > JUMP;
    this.#offsets = [...(jumped ? [] : this.#offsets), offset].slice(-REMEMBERED);
  }

  /** What to add to the local clock. A slow frame makes it smaller, never larger, so the largest is right. */
  get offset(): number {
    return this.#offsets.length === 0 ? 0 : Math.max(...this.#offsets);
  }

  now(): number {
    return this.#local() + this.offset;
  }
}
