// The keys that let this browser into sessions, one for each session and role (H55). Never in a URL that is sent.

import type { Paired } from "./api.ts";
import { forgetSpilled } from "./drafts.ts";
import { newKey } from "./ids.ts";
import { database, type KeptKey } from "./kept.ts";

const KEY = /^[A-Za-z0-9_-]{22,64}$/;
const NO_SESSION = "";
const INVITE = /^[A-Za-z0-9_-]{6,64}$/;

export async function recallKey(session: string, role: string): Promise<KeptKey | null> {
  return (await (await database()).get("keys", placeOf(session, role))) ?? null;
}

/** The sessions that somebody led with this browser. */
export async function ledHere(): Promise<KeptKey[]> {
  const keys = await (await database()).getAll("keys");
  return keys.filter(({ role }) => role === "facilitator");
}

export async function keepKey(session: string, role: string, key: string): Promise<KeptKey> {
  const at = placeOf(session, role);
  const kept = { at, session, role, key, person: null, name: "", invite: "" };
  await (await database()).put("keys", kept);
  return kept;
}

/** The key to join with: made once and kept before it is first sent, so that a retry makes no ghost (H31). */
export async function keyForJoining(
  session: string,
  typed: { name?: string; invite?: string },
): Promise<KeptKey> {
  const known = await recallKey(session, "participant");
  const kept = { ...(known ?? (await keepKey(session, "participant", newKey()))), ...typed };
  await (await database()).put("keys", kept);
  return kept;
}

export async function keepPerson(kept: KeptKey, person: string): Promise<void> {
  await (await database()).put("keys", { ...kept, person });
}

/** A session put back to an earlier moment may not know this device: it joins with the same key, and its words stay. */
export async function joinAnew(session: string): Promise<void> {
  const known = await recallKey(session, "participant");
  if (known?.person)
    await (await database()).put("keys", { ...known, person: null, was: known.person });
}

/** Whose words wait on this device; null for nobody's. */
export function whoseWords(known: KeptKey): string | null {
  return known.person ?? known.was ?? null;
}

/** The key to come in with by the code of another device: of which session is not known yet. One for each code (H31). */
export async function keyForPairing(code: string): Promise<KeptKey> {
  const known = await recallKey(NO_SESSION, "participant");
  if (known?.invite === code) return known;
  const kept = { ...(await keepKey(NO_SESSION, "participant", newKey())), invite: code };
  await (await database()).put("keys", kept);
  return kept;
}

/** It has let in. Whoever else this device knew in that session is forgotten; the same person's unsent words stay. */
export async function keepPaired({ key }: KeptKey, paired: Paired): Promise<void> {
  const { session, person, name } = paired;
  const known = await recallKey(session, "participant");
  if (known && whoseWords(known) !== person) await forgetPerson(session, "participant");
  const kept = { ...(await keepKey(session, "participant", key)), person, name };
  await (await database()).put("keys", kept);
  await (await database()).delete("keys", placeOf(NO_SESSION, "participant"));
}

/** The group this device has told its person of; null before the first. */
export async function toldGroup(session: string): Promise<string | null> {
  return (await recallKey(session, "participant"))?.group ?? null;
}

export async function tellGroup(session: string, group: string): Promise<void> {
  const tx = (await database()).transaction("keys", "readwrite");
  const kept = await tx.store.get(placeOf(session, "participant"));
  if (kept) await tx.store.put({ ...kept, group });
  await tx.done;
}

/** Somebody else takes this device ("Not me"), or the person was erased: nothing of them stays here. */
export async function forgetPerson(session: string, role: string): Promise<void> {
  const place = placeOf(session, role);
  forgetSpilled(session);
  const tx = (await database()).transaction(["keys", "boxes", "outbox", "drafts"], "readwrite");
  const items = await tx.objectStore("outbox").index("box").getAllKeys(place);
  const drafts = await tx.objectStore("drafts").index("session").getAllKeys(session);
  await Promise.all([
    tx.objectStore("keys").delete(place),
    tx.objectStore("boxes").delete(place),
    ...items.map((item) => tx.objectStore("outbox").delete(item)),
    ...drafts.map((draft) => tx.objectStore("drafts").delete(draft)),
    tx.done,
  ]);
}

/** The code or the QR secret behind the # of a join link. */
export function inviteInHash(hash: string): string | null {
  const invite = hash.replace(/^#/, "");
  return INVITE.test(invite) ? invite : null;
}

/** The key behind the # of a link; null when there is none or it was cut off. */
export function keyInHash(hash: string): string | null {
  const key = hash.replace(/^#/, "");
  return KEY.test(key) ? key : null;
}

export function placeOf(session: string, role: string): string {
  return `${session}/${role}`;
}
