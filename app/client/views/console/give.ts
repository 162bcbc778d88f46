// A command together with the words that say what was asked for. Where its outcome is shown is not decided here.

import type { Command } from "../../protocol.gen.ts";

export type Give = (command: Command, asked: string, seen?: number) => void;
