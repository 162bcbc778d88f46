// In by a code from the person's other device: the key is this one's own, the person is the same (H56).

import { enterDeviceCode, type Params } from "../../lib/api.ts";
import { keepPaired, keyForPairing, recallKey, whoseWords } from "../../lib/keys.ts";

/** This device has somebody else in that session, who would have to leave it. */
export interface Taken {
  known: string;
  name: string;
  goOn: () => Promise<void>;
}

/** Leaves for the board; the answer is why not, or who is here. */
export async function pair(code: string): Promise<{ code: string; params: Params } | Taken | null> {
  const kept = await keyForPairing(code);
  const answer = await enterDeviceCode(code, kept.key);
  if (!answer.ok) return { code: answer.code, params: answer.params };
  const { session, person, name } = answer.value;
  const goOn = async () => {
    await keepPaired(kept, answer.value);
    location.assign(`/join/${session}`);
  };
  const known = await recallKey(session, "participant");
  const theirs = known && whoseWords(known);
  const isSomebodyElse = known !== null && theirs !== null && theirs !== person;
  if (isSomebodyElse) return { known: known.name, name, goOn };
  await goOn();
  return null;
}
