// What the browser makes before it asks for a session: its id, all its keys, and the links they belong to (H31); what was
// opened stays in this tab. No network.

import { RECOVERY_LENGTH, RECOVERY_SIGNS } from "../../lib/code.ts";
import { newId, newKey } from "../../lib/ids.ts";

export type Door = "facilitate" | "organize" | "observe" | "project";
export const DOORS: readonly Door[] = ["facilitate", "organize", "observe", "project"];

export interface Opening {
  id: string;
  keys: Record<Door | "recovery", string>;
}

export interface Opened extends Opening {
  code: string;
  secret: string;
  /** By language. */
  title: Readonly<Record<string, string>>;
  /** Nobody can join yet. */
  prepared: boolean;
  /** The session it was duplicated from on its console. */
  like?: string;
}

const OPENED = "opened-session";

/** Its keys stay in this tab until another is opened: the console shows them on the opener's page. */
export function keepOpened(opened: Opened): void {
  sessionStorage.setItem(OPENED, JSON.stringify(opened));
}

export function keptOpened(): Opened | null {
  const kept = sessionStorage.getItem(OPENED);
  return kept === null ? null : (JSON.parse(kept) as Opened);
}

export function forgetOpened(): void {
  sessionStorage.removeItem(OPENED);
}

const HAND = 4;

export function newOpening(): Opening {
  return {
    id: newId(),
    keys: {
      facilitate: newKey(),
      organize: newKey(),
      observe: newKey(),
      project: newKey(),
      recovery: newRecoveryCode(),
    },
  };
}

/** 260 random bits that can be copied by hand. */
export function newRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(RECOVERY_LENGTH));
  return Array.from(random, (byte) => RECOVERY_SIGNS[byte % RECOVERY_SIGNS.length]).join("");
}

/** The key stands after the #, which no browser sends. */
export function linkOf(opened: Opening, door: Door, origin: string): string {
  return `${origin}/${door}/${opened.id}#${opened.keys[door]}`;
}

export function joinLinkOf(opened: Opened, origin: string): string {
  return `${origin}/join/${opened.id}#${opened.secret}`;
}

/** In groups of four, as a hand copies it. */
export function inHands(code: string): string[] {
  return Array.from({ length: Math.ceil(code.length / HAND) }, (_, at) =>
    code.slice(at * HAND, (at + 1) * HAND),
  );
}
