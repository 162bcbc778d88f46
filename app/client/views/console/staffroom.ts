// What the console asks the server for beside its socket: the audit log, a fresh join code, a session like this one,
// simulated people. Shows nothing.

import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type Answer,
  type Called,
  type Crowd,
  type JournalRow,
  journal,
  newCode,
  openNewSession,
  rehearsal,
  startRehearsal,
  stopRehearsal,
} from "../../lib/api.ts";
import { keepKey, recallKey } from "../../lib/keys.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { keepOpened, newOpening, type Opening } from "../opener/opening.ts";

export interface Rehearsing {
  /** How many were called into this session, as far as this page has heard; 0 while there is no rehearsal. */
  people: ReadonlySignal<number>;
  look: () => Promise<Answer<Crowd>>;
  start: (wanted: Called) => Promise<Answer<Crowd>>;
  stop: () => Promise<Answer<Crowd>>;
}

export interface StaffRoom {
  log: () => Promise<Answer<JournalRow[]>>;
  code: () => Promise<Answer<{ code: string; secret: string }>>;
  /** What was opened waits in this tab for the opener's page (H73). */
  duplicate: (prepared: boolean) => Promise<Answer<{ code: string; secret: string }>>;
  rehearsing: Rehearsing;
}

/** Made once a choice and sent again until it is answered, so that two presses make one session (H31). */
const wanted = new Map<string, Opening>();

/** Made once a page: what it has heard of a rehearsal lasts as long. */
export function staffRoomOf(session: string, title: () => SessionShape["title"]): StaffRoom {
  const key = async () => (await recallKey(session, "facilitator"))?.key ?? "";
  return {
    log: async () => await whole(session, await key()),
    code: async () => await newCode(session, await key()),
    duplicate: async (prepared) => {
      const choice = `${session}/${prepared}`;
      const opening = wanted.get(choice) ?? newOpening();
      wanted.set(choice, opening);
      const answer = await openNewSession(await key(), { ...opening, like: session, prepared });
      if (answer.ok || answer.code !== "unreachable") wanted.delete(choice);
      if (!answer.ok) return answer;
      await keepKey(opening.id, "facilitator", opening.keys.facilitate);
      keepOpened({ ...opening, ...answer.value, title: title(), prepared, like: session });
      return answer;
    },
    rehearsing: rehearsingIn(session, key),
  };
}

function rehearsingIn(session: string, key: () => Promise<string>): Rehearsing {
  const people = signal(0);
  const heard = (answer: Answer<Crowd>) => {
    if (answer.ok) people.value = answer.value.people;
    return answer;
  };
  return {
    people,
    look: async () => heard(await rehearsal(session, await key())),
    start: async (wanted) => heard(await startRehearsal(session, await key(), wanted)),
    stop: async () => heard(await stopRehearsal(session, await key())),
  };
}

async function whole(session: string, key: string): Promise<Answer<JournalRow[]>> {
  const rows: JournalRow[] = [];
  for (let after = 0; ; ) {
    const answer = await journal(session, key, after);
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    if (answer.value.whole) return { ok: true, value: rows };
    after = answer.value.last;
  }
}
