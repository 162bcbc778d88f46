// The clock that everybody shares: server time, told at five minutes, one minute and the end, never with blame.

import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/words.ts";
import { Changing } from "./Changing.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  endsAt: number | null;
  pausedLeft: number | null;
  /** How long the part was planned to take, for the bar. */
  length: number;
  now: () => number;
}

const TOLD_AT = [300, 60, 0];
/** Seconds for which it can still be read; later it would be wrong. */
const STAYS = 20;

export function Timer({ endsAt, pausedLeft, length, now }: Props) {
  const paused = endsAt === null;
  const left = useLeft(() => Math.max(0, paused ? (pausedLeft ?? 0) : endsAt - now()));
  const seconds = Math.ceil(left / 1000);
  const state = paused ? " timer--paused" : seconds === 0 ? " timer--over" : "";
  return (
    <div
      class={`timer${state}`}
      role="timer"
      aria-label={t(paused ? "timer-paused" : "timer-left")}
    >
      <Icon name={paused ? "pause" : "clock"} />
      <Changing class="timer__digits" text={digits(seconds)} />
      <span class="timer__bar" style={{ "--left": share(left, length) }} aria-hidden="true">
        <i />
      </span>
      <Telling seconds={seconds} running={!paused} />
    </div>
  );
}

/** 12:40, or 1:05:00 from an hour on. */
export function digits(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return seconds >= 3600 ? [Math.floor(seconds / 3600), ...parts].join(":") : parts.join(":");
}

function share(left: number, length: number): string {
  return `${length > 0 ? Math.min(100, (100 * left) / length).toFixed(1) : 0}%`;
}

/** Looks at the clock four times a second and draws when the second has changed. */
function useLeft(read: () => number): number {
  const [, draw] = useState(0);
  const left = read();
  useEffect(() => {
    const looking = setInterval(() => draw(Math.ceil(read() / 1000)), 250);
    return () => clearInterval(looking);
  });
  return left;
}

function Telling({ seconds, running }: { seconds: number; running: boolean }) {
  const [told, tell] = useState<number | null>(null);
  useEffect(() => {
    const moment = TOLD_AT.find((at) => running && seconds <= at && seconds > at - 2);
    if (moment !== undefined) tell(moment);
    else if (told !== null && seconds !== 0 && Math.abs(seconds - told) > STAYS) tell(null);
  }, [seconds, running]);
  return (
    <span class="sr" role="status">
      {told !== null && <Changing text={t("timer-told", { minutes: told / 60 })} />}
    </span>
  );
}
