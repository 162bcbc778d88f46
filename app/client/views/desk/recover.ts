// Back in with a recovery code: the code is a facilitator's key, kept like any other; the server says of which session.

import { type Params, sessionOfRecovery } from "../../lib/api.ts";
import { keepKey } from "../../lib/keys.ts";

/** Leaves for the console; the answer is why not. */
export async function recover(code: string): Promise<{ code: string; params: Params } | null> {
  const answer = await sessionOfRecovery(code);
  if (!answer.ok) return { code: answer.code, params: answer.params };
  const { session } = answer.value;
  await keepKey(session, "facilitator", code);
  location.assign(`/facilitate/${session}`);
  return null;
}
