// The own dots and marks as they stand: what was said last, whether or not the server has it yet. Pure.

import type { DotsShape, MarkShape } from "../protocol.gen.ts";
import { isRefused, type OutboxItem } from "./outbox.ts";

export interface Ballot {
  /** Note → own dots. */
  dots: ReadonlyMap<string, number>;
  left: number;
  /** Dots that came back because their note went, and have not been placed again (H58). */
  returned: number;
}

export type MarkValue = MarkShape["value"];

export interface OwnMark {
  value: MarkValue;
  text: string;
}

export function ballotOf(
  records: Iterable<DotsShape>,
  items: readonly OutboxItem[],
  round: number,
  budget: number,
): Ballot {
  const dots = new Map<string, number>();
  let returned = 0;
  for (const record of records) {
    if (record.round !== round) continue;
    if (record.count > 0) dots.set(record.note, record.count);
    returned += record.returned;
  }
  for (const { command } of said(items)) {
    if (command.type === "place_dots") dots.set(command.note, command.count);
  }
  const left = budget - [...dots.values()].reduce((sum, count) => sum + count, 0);
  return { dots, left, returned: Math.max(0, Math.min(returned, left)) };
}

export function markOf(
  note: string,
  records: Iterable<MarkShape>,
  items: readonly OutboxItem[],
): OwnMark | null {
  let mark: OwnMark | null = null;
  for (const record of records) if (record.note === note) mark = record;
  for (const { command } of said(items)) {
    if (command.type !== "mark" || command.note !== note) continue;
    mark = command.value && { value: command.value, text: command.text ?? "" };
  }
  return mark;
}

/** What was given for this note and not taken. */
export function refusedFor(note: string, items: readonly OutboxItem[]): OutboxItem[] {
  return items.filter(
    (item) =>
      isRefused(item) &&
      (item.command.type === "place_dots" || item.command.type === "mark") &&
      item.command.note === note,
  );
}

function said(items: readonly OutboxItem[]): OutboxItem[] {
  return items.filter((item) => !isRefused(item));
}
