// What the console asks the server for beside its socket: the audit log, a fresh join code, a session like this one,
// simulated people. Shows nothing.

import {
  type Answer,
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
  look: () => Promise<Answer<Crowd>>;
  start: (people: number, speed: number) => Promise<Answer<Crowd>>;
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

export function staffRoomOf(session: string, title: SessionShape["title"]): StaffRoom {
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
      keepOpened({ ...opening, ...answer.value, title, prepared, like: session });
      return answer;
    },
    rehearsing: {
      look: async () => await rehearsal(session, await key()),
      start: async (people, speed) => await startRehearsal(session, await key(), { people, speed }),
      stop: async () => await stopRehearsal(session, await key()),
    },
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
