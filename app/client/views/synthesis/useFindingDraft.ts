// A sentence being written, kept in this browser with its sources until it is sent: closing the form or the page loses none.

import { useState } from "preact/hooks";
import type { SourceRef } from "../../protocol.gen.ts";
import { forget, keep, read } from "./remembered.ts";

export interface Draft {
  section: string;
  text: string;
  lang: string;
  sources: readonly SourceRef[];
  /** The seq of the finding when its change was begun; null for a new one. */
  seen: number | null;
}

export function draftName(session: string, finding: string | null): string {
  return `finding/${session}/${finding ?? "new"}`;
}

export function useFindingDraft(name: string, start: (kept: Draft | null) => Draft) {
  const [kept] = useState(() => read<Draft>(name));
  const [draft, setDraft] = useState(() => start(kept));
  const [isKept, setKept] = useState(kept !== null);
  return {
    draft,
    isKept,
    write(change: Partial<Draft>): void {
      const next = { ...draft, ...change };
      setDraft(next);
      setKept(keep(name, next));
    },
    forget: () => forget(name),
  };
}
