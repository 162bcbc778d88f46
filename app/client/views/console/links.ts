// Links for others: their keys are made here, kept in this page only, and told to the server as a hash (H57).

import { signal } from "@preact/signals";
import { newId, newKey } from "../../lib/ids.ts";
import { sha256 } from "../../lib/sha256.ts";
import type { LinkShape } from "../../protocol.gen.ts";

export type LinkRole = LinkShape["role"];
export const LINK_ROLES: readonly LinkRole[] = [
  "facilitator",
  "organizer",
  "observer",
  "projector",
];
const DOOR = {
  facilitator: "facilitate",
  organizer: "organize",
  observer: "observe",
  projector: "project",
} as const;

/** Link → its address with the key, of those made on this page; whoever reloads it has seen them for the last time. */
export const made = signal<ReadonlyMap<string, string>>(new Map());

export function mint(session: string, role: LinkRole, label: string) {
  const id = newId();
  const key = newKey();
  const address = `${location.origin}/${DOOR[role]}/${session}#${key}`;
  made.value = new Map(made.value).set(id, address);
  return { type: "mint_link" as const, id, role, label, hash: sha256(key) };
}
