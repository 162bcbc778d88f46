// The clock on the wall: server time in the largest digits; at its end it says what still goes on.

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { useSecondsLeft } from "../desk/useSecondsLeft.ts";
import { digits } from "../Timer.tsx";

interface TimerProps {
  session: SessionShape;
  now: () => number;
  large?: boolean;
}

export function WallTimer({ session, now, large = false }: TimerProps) {
  const seconds = useSecondsLeft(session, now);
  if (seconds === null) return null;
  const paused = session.paused_left !== null;
  if (seconds === 0 && !paused) {
    return large ? <p class="wall__ended">{t("projector-over")}</p> : null;
  }
  return (
    <span class={large ? "wall__clock" : "wall__clock--small"}>
      <span class={large ? "wall__timer" : ""} role="timer" aria-label={t("timer-left")}>
        <Changing text={digits(seconds)} />
      </span>
      {paused && <span class="wall__paused">{t("timer-paused")}</span>}
    </span>
  );
}
