// Server time for things told in minutes: looked at again every ten seconds.

import { useEffect, useState } from "preact/hooks";

const EVERY = 10_000;

export function useMinute(now: () => number): number {
  const [, draw] = useState(0);
  useEffect(() => {
    const looking = setInterval(() => draw((count) => count + 1), EVERY);
    return () => clearInterval(looking);
  }, []);
  return now();
}
