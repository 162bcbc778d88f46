// The words being written, kept on this device while they are typed (P2, P5): a reload or a phase change loses none.

import { useEffect, useRef, useState } from "preact/hooks";
import { type DraftWords, keepDraft, recallDraft, spillDraft } from "../../lib/drafts.ts";

interface Place {
  session: string;
  board: string;
  question: string;
}

/** After the first key that is not kept yet, however fast the others follow. */
const KEPT_AFTER = 400;

export function useDraft(place: Place, start: DraftWords) {
  const { session, board, question } = place;
  const [words, setWords] = useState(start);
  const [isKept, setKept] = useState(false);
  const latest = useRef<DraftWords | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    void recallDraft(session, board, question).then((known) => {
      // What was typed while the database answered is newer.
      if (!known || latest.current) return;
      setWords({ text: known.text, kind: known.kind });
      setKept(true);
    });
    const leave = () => {
      if (latest.current) spillDraft(session, board, question, latest.current);
      void keep();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      void keep();
    };
  }, [session, board, question]);

  async function keep(): Promise<void> {
    stopWaiting();
    if (!latest.current) return;
    const kept = latest.current;
    await keepDraft(session, board, question, kept);
    setKept(latest.current === kept && kept.text !== "");
  }

  function stopWaiting(): void {
    clearTimeout(waiting.current);
    waiting.current = undefined;
  }

  return {
    words,
    isKept,
    write(next: DraftWords): void {
      latest.current = next;
      setWords(next);
      setKept(false);
      waiting.current ??= setTimeout(() => void keep(), KEPT_AFTER);
    },
    /** Published or given up. */
    forget(): void {
      stopWaiting();
      latest.current = null;
      void keepDraft(session, board, question, { text: "", kind: "" });
    },
  };
}
