// Another group's board comes only while it is visited (H11).

import { useEffect } from "preact/hooks";
import { PLENARY } from "../../lib/rights.ts";
import type { Here } from "./here.ts";

export function useVisit({ live, me }: Here, board: string | null): void {
  const visited = board === PLENARY || board === me.group ? null : board;
  useEffect(() => {
    live.watch(visited);
    return () => live.watch(null);
  }, [visited]);
}
