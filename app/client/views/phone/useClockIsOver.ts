// Whether the shared clock has run out; draws again at that moment and not before.

import { useEffect, useState } from "preact/hooks";
import type { Live } from "../../lib/live.ts";

const LONGEST = 60_000;

export function useClockIsOver(live: Live, endsAt: number | null): boolean {
  const [, draw] = useState(0);
  const left = endsAt === null ? null : endsAt - live.now();
  useEffect(() => {
    if (left === null || left <= 0) return;
    const looking = setTimeout(() => draw((n) => n + 1), Math.min(LONGEST, left + 50));
    return () => clearTimeout(looking);
  });
  return left !== null && left <= 0;
}
