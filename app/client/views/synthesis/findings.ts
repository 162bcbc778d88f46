// The sentences of the report as they will be once what is under way has arrived. Pure.

import { stateOf, type WriteState } from "../../lib/board.ts";
import type { Status } from "../../lib/connection.ts";
import { isRefused, type OutboxItem } from "../../lib/outbox.ts";
import type {
  AddFinding,
  Command,
  EditFinding,
  FindingShape,
  RemoveFinding,
  SourceRef,
} from "../../protocol.gen.ts";

export interface FindingEntry {
  finding: FindingShape;
  /** Of what this browser said about it; null for what has arrived. */
  state: WriteState | null;
  /** What was said about it and refused; its words are kept until their writer decides (H29). */
  refused: OutboxItem | null;
}

type OfFinding = AddFinding | EditFinding | RemoveFinding;

export function isOfFinding(command: Command): command is OfFinding {
  return ["add_finding", "edit_finding", "remove_finding"].includes(command.type);
}

/** In the order they were written; own ones of this browser last until they have arrived. */
export function findingsOf(
  known: Iterable<FindingShape>,
  items: readonly OutboxItem[],
  status: Status,
): FindingEntry[] {
  const entries = new Map<string, FindingEntry>();
  for (const finding of known) entries.set(finding.id, { finding, state: null, refused: null });
  for (const item of items)
    if (isOfFinding(item.command)) drawOnTop(entries, item, item.command, status);
  return [...entries.values()].sort((a, b) => a.finding.created - b.finding.created || 0);
}

/** What was refused about findings that are not here any more: its words are kept all the same. */
export function orphansOf(
  items: readonly OutboxItem[],
  entries: readonly FindingEntry[],
): OutboxItem[] {
  const shown = new Set(entries.map(({ refused }) => refused));
  return items.filter((item) => isRefused(item) && isOfFinding(item.command) && !shown.has(item));
}

/** All but refused findings: those are shown where they are written, with their words. */
export function besideFindings(items: readonly OutboxItem[]): OutboxItem[] {
  return items.filter((item) => !(isRefused(item) && isOfFinding(item.command)));
}

export function sameSource(a: SourceRef, b: SourceRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function drawOnTop(
  entries: Map<string, FindingEntry>,
  item: OutboxItem,
  command: OfFinding,
  status: Status,
): void {
  const state = stateOf(item, status);
  const known = entries.get(command.id);
  if (command.type === "add_finding") {
    if (!known) entries.set(command.id, begun(command, item, state));
    return;
  }
  if (!known) return;
  if (state === "refused") entries.set(command.id, { ...known, refused: item });
  else if (command.type === "remove_finding") entries.delete(command.id);
  else {
    const { section, text, lang, sources = [] } = command;
    const finding = { ...known.finding, section, text, lang, sources };
    entries.set(command.id, { ...known, finding, state });
  }
}

function begun(command: AddFinding, item: OutboxItem, state: WriteState): FindingEntry {
  const { id, section, text, lang, sources = [] } = command;
  const created = Number.POSITIVE_INFINITY;
  return {
    finding: { kind: "finding", id, seq: 0, section, text, lang, sources, created },
    state,
    refused: state === "refused" ? item : null,
  };
}
