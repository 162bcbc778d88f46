// What the facilitator asked for and what became of it, with the words it was asked in. Shows nothing itself.

import { type ReadonlySignal, signal } from "@preact/signals";
import type { SendOptions } from "../../lib/live.ts";
import type { OutboxItem } from "../../lib/outbox.ts";
import { t } from "../../lib/words.ts";
import type { Command } from "../../protocol.gen.ts";
import type { Give } from "./give.ts";

export interface Asked {
  id: string;
  words: string;
  state: "waiting" | "refused";
  code: string;
  params: Readonly<Record<string, string | number>>;
}

interface Sender {
  send: (command: Command, options?: SendOptions) => string;
  outbox: ReadonlySignal<readonly OutboxItem[]>;
}

/** Words outlive no reload: what is still on its way from an earlier visit is called "an earlier change". */
const words = signal<ReadonlyMap<string, string>>(new Map());

export function giveThrough(live: Sender): Give {
  return (command, asked, seen, whenKept) => {
    const options = { ...(seen !== undefined && { seen }), ...(whenKept && { whenKept }) };
    const id = live.send(command, options);
    words.value = new Map(words.value).set(id, asked);
  };
}

export function askedOf(items: readonly OutboxItem[]): Asked[] {
  return items.map((item) => {
    const refused = item.outcome !== null && !item.outcome.done ? item.outcome : null;
    return {
      id: item.id,
      words: words.value.get(item.id) ?? t("asked-earlier"),
      state: refused === null ? "waiting" : "refused",
      code: refused?.code ?? "",
      params: refused?.params ?? {},
    };
  });
}

/** People whose move was asked for and has not arrived. */
export function movingPeople(items: readonly OutboxItem[]): ReadonlySet<string> {
  const moving = new Set<string>();
  for (const { command, outcome } of items) {
    if (command.type === "place" && (outcome === null || outcome.done)) moving.add(command.person);
  }
  return moving;
}
