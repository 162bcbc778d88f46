// Words being written: kept by board and question until they are published, through reloads and phase changes. They belong
// to the person: without a key for the session nothing is kept.

import { type Draft, database } from "./kept.ts";

export interface DraftWords {
  text: string;
  kind: string;
}

export async function recallDraft(
  session: string,
  board: string,
  question: string,
): Promise<Draft | null> {
  const spilled = spilledAt(placeOf(session, board, question));
  if (spilled) await keepDraft(session, board, question, spilled);
  return (await (await database()).get("drafts", placeOf(session, board, question))) ?? null;
}

/** All that one has begun to write in a session. */
export async function draftsIn(session: string): Promise<Draft[]> {
  for (const at of spilledIn(session)) {
    const spilled = spilledAt(at);
    const { board, question } = placeIn({ at, session, text: "", kind: "" });
    if (spilled) await keepDraft(session, board, question, spilled);
  }
  return (await database()).getAllFromIndex("drafts", "session", session);
}

/** The words go to another place; the old one lets go of them only when the new one has them. */
export async function moveDraft(draft: Draft, board: string, question: string): Promise<void> {
  const { session, text, kind } = draft;
  await keepDraft(session, board, question, { text, kind });
  const from = placeIn(draft);
  await keepDraft(session, from.board, from.question, { text: "", kind: "" });
}

/** Where a draft was begun. */
export function placeIn({ at }: Draft): { board: string; question: string } {
  const [, board = "", ...question] = at.split("/");
  return { board, question: question.join("/") };
}

export async function keepDraft(
  session: string,
  board: string,
  question: string,
  words: DraftWords,
): Promise<void> {
  const at = placeOf(session, board, question);
  const db = await database();
  // One transaction, so that what is asked for later also happens later.
  const tx = db.transaction(["keys", "drafts"], "readwrite");
  const drafts = tx.objectStore("drafts");
  if (words.text === "") await drafts.delete(at);
  else if (await tx.objectStore("keys").getKey(`${session}/participant`))
    await drafts.put({ at, session, ...words });
  await tx.done;
  // Unless the page that is left has spilled later ones meanwhile.
  const spilled = spilledAt(at);
  if (words.text === "" || spilled?.text === words.text) storage()?.removeItem(PREFIX + at);
}

/** At once, for a page that is being left: the database would answer too late. The next load takes it over. */
export function spillDraft(
  session: string,
  board: string,
  question: string,
  { text, kind }: DraftWords,
): void {
  if (text === "") return;
  try {
    const at = placeOf(session, board, question);
    storage()?.setItem(PREFIX + at, JSON.stringify({ text, kind }));
  } catch (full) {
    // No room: what the database took before is kept.
    if (!(full instanceof DOMException)) throw full;
  }
}

/** Somebody else takes this device: nothing that was spilled stays. */
export function forgetSpilled(session: string): void {
  for (const at of spilledIn(session)) storage()?.removeItem(PREFIX + at);
}

const PREFIX = "draft/";

function spilledIn(session: string): string[] {
  const kept = storage();
  const keys = Array.from({ length: kept?.length ?? 0 }, (_, n) => kept?.key(n) ?? "");
  const own = keys.filter((key) => key.startsWith(`${PREFIX}${session}/`));
  return own.map((key) => key.slice(PREFIX.length));
}

function spilledAt(place: string): DraftWords | null {
  const kept = storage()?.getItem(PREFIX + place);
  return kept ? (JSON.parse(kept) as DraftWords) : null;
}

/** Null in a browser that refuses it. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    return null;
  }
}

function placeOf(session: string, board: string, question: string): string {
  return `${session}/${board}/${question}`;
}
