// A file of the session for whoever holds a key that may have it. Saves nothing.

import { download } from "./api.ts";
import { recallKey } from "./keys.ts";

export type Fetched = { file: Blob; name: string } | { refused: string };

/** With the key that this browser keeps for the role. */
export async function fetchedAs(
  role: string,
  session: string,
  format: string,
  language: string,
): Promise<Fetched> {
  const kept = await recallKey(session, role);
  const answer = await download(session, kept?.key ?? "", format, language);
  return answer.ok ? answer.value : { refused: answer.code };
}
