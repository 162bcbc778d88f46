// The agenda as a track: width is minutes, woven is done. Choosing a phase only shows what would change.

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import type { Texts } from "../desk/texts.ts";
import { type Moment, momentsOf, partDone, standsAt } from "./agenda.ts";

interface TrackProps {
  session: SessionShape;
  texts: Texts;
  now: number;
  target: Moment | undefined;
  aim: (moment: Moment) => void;
}

export function PhaseTrack({ session, texts, now, target, aim }: TrackProps) {
  const moments = momentsOf(session.phases);
  const here = session.phases.findIndex(({ id }) => id === session.phase);
  const current = moments[standsAt(session)];
  return (
    <ol class="track" aria-label={t("console-agenda")}>
      {session.phases.map((phase, at) => {
        const first = moments.find((moment) => moment.phase === phase.id);
        const isSkipped = at < here && !session.past.some(([past]) => past === phase.id);
        const isTarget = target?.phase === phase.id && target.phase !== current?.phase;
        return (
          <li
            key={phase.id}
            class={`${at < here ? (isSkipped ? "skipped" : "done") : ""} ${isTarget ? "is-target" : ""}`}
            aria-current={at === here ? "step" : undefined}
            style={{
              "--m": String(phase.minutes),
              "--done": at === here ? `${Math.round(partDone(session, phase, now) * 100)}%` : "0%",
            }}
          >
            <button type="button" disabled={at === here} onClick={() => first && aim(first)}>
              <span class="track__title">{texts.phase(phase.id)}</span>
              <span>
                {isSkipped
                  ? t("console-skipped")
                  : t("console-minutes", { minutes: phase.minutes })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
