// Whole seconds left on the session's clock, drawn anew when they change; none while there is no clock.

import { useEffect, useState } from "preact/hooks";
import type { SessionShape } from "../../protocol.gen.ts";

type Clock = Pick<SessionShape, "ends_at" | "paused_left">;

export function useSecondsLeft(clock: Clock, now: () => number): number | null {
  const [, draw] = useState<number | null>(null);
  useEffect(() => {
    const looking = setInterval(() => draw(secondsLeft(clock, now())), 250);
    return () => clearInterval(looking);
  });
  return secondsLeft(clock, now());
}

function secondsLeft({ ends_at, paused_left }: Clock, now: number): number | null {
  const left = paused_left ?? (ends_at === null ? null : ends_at - now);
  return left === null ? null : Math.max(0, Math.ceil(left / 1000));
}
