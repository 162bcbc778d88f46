// Files of a session, or of an archive, for whoever holds a key that may have them. Saves nothing.

import { download, type FileProgress, fileProgress, type NamedFile, type Params } from "./api.ts";
import { recallKey } from "./keys.ts";

export type Fetched = NamedFile | { refused: string; params: Params };

/** Where files come from, and how far the one is that is waited for, where that can be asked. */
export interface Files {
  get: (format: string, language: string, signal: AbortSignal) => Promise<Fetched>;
  progress?: () => Promise<FileProgress | null>;
}

/** With the key that this browser keeps for the role. */
export function filesAs(role: string, session: string): Files {
  const key = async () => (await recallKey(session, role))?.key ?? "";
  return {
    get: async (...what) => fetched(await download({ session }, await key(), ...what)),
    progress: async () => {
      const answer = await fileProgress(session, await key());
      return answer.ok ? answer.value : null;
    },
  };
}

export function filesOfArchive(archive: string, key: string): Files {
  return { get: async (...what) => fetched(await download({ archive }, key, ...what)) };
}

function fetched(answer: Awaited<ReturnType<typeof download>>): Fetched {
  return answer.ok ? answer.value : { refused: answer.code, params: answer.params };
}
