// Everything a part of the participant's board is drawn from, looked up once.

import type { Live } from "../../lib/live.ts";
import { groupOf } from "../../lib/rights.ts";
import type {
  BlockText,
  ClientContent,
  GroupShape,
  PersonShape,
  SessionShape,
} from "../../protocol.gen.ts";
import type { Page } from "../desk/begin.tsx";

export interface Here {
  page: Page;
  live: Live;
  session: SessionShape;
  content: ClientContent;
  me: PersonShape;
  group: GroupShape | null;
  /** The blocks of the own group. */
  blocks: readonly BlockText[];
  /** Somebody else takes this device. */
  leave: () => void;
}

/** What also somebody has who only looks on. */
export type InRoom = Pick<Here, "live" | "session" | "content">;

export function hereOf(
  page: Page,
  live: Live,
  content: ClientContent,
  session: SessionShape,
  leave: () => void,
): Here | null {
  const me = live.store.me.value;
  if (!me) return null;
  const group = groupOf(session, me.group);
  return { page, live, session, content, me, group, blocks: blocksIn(content, group), leave };
}

export type Gate = "paused" | "person" | "locked";

/** What stands before this person's writing on a board, whatever the phase allows; null if nothing does. */
export function gateOn(board: string, { live, session }: Here): Gate | null {
  if (session.state === "closed") return null;
  const standings = [...live.store.all("standing").value.values()];
  if (standings.some(({ paused }) => paused)) return "person";
  if (!session.posting) return "paused";
  return live.store.all("board").value.get(board)?.locked ? "locked" : null;
}

export function blocksIn(content: ClientContent, group: GroupShape | null): readonly BlockText[] {
  return content.blocks.filter((block) => group?.blocks.includes(block.id));
}

/** "Group 6 · Markets" */
export function groupLabel(group: GroupShape, content: ClientContent, numbered: string): string {
  const name =
    group.name ||
    blocksIn(content, group)
      .map((block) => block.short_title)
      .join(" + ");
  return name ? `${numbered} · ${name}` : numbered;
}
