// What the server thinks says the same, for whoever holds a key that may ask. Puts nothing together.

import { type Answer, type Suggestion, suggestions } from "./api.ts";
import { recallKey } from "./keys.ts";

export type { Suggestion } from "./api.ts";

/** With the key that this browser keeps for the role. */
export async function suggestedTo(
  role: string,
  session: string,
): Promise<Answer<readonly Suggestion[]>> {
  const kept = await recallKey(session, role);
  const answer = await suggestions(session, kept?.key ?? "");
  return answer.ok ? { ok: true, value: answer.value.suggestions } : answer;
}
