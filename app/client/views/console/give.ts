// A command together with the words that say what was asked for. Where its outcome is shown is not decided here.

import type { Command } from "../../protocol.gen.ts";

export type Give = (
  command: Command,
  asked: string,
  seen?: number,
  /** It is in the outbox on disk, or with the server: whatever else kept the words may let go of them. */
  whenKept?: () => void,
) => void;
