// What is going on now, its clock, and the ways to pause or lengthen it.

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { Timer } from "../Timer.tsx";
import { currentPhase, plannedLength } from "./agenda.ts";
import type { Give } from "./give.ts";

interface NowProps {
  session: SessionShape;
  texts: Texts;
  now: () => number;
  give: Give;
}

export function Now({ session, texts, now, give }: NowProps) {
  const steps = currentPhase(session)?.steps ?? [];
  const at = steps.findIndex(({ id }) => id === session.step);
  const title = texts.moment(session.phase, session.step);
  const place =
    at < 0 ? t("console-now") : t("console-now-step", { step: at + 1, steps: steps.length });
  const isLaterRound = session.rating_round > 1 && session.rights.rate !== "none";
  const which = isLaterRound
    ? `${place} · ${t("console-round", { round: session.rating_round })}`
    : place;
  const clock =
    (action: "pause" | "resume" | "extend", seconds = 0) =>
    () =>
      give(
        { type: "set_clock", action, seconds, from_run: session.run },
        t(`asked-${action}`, { minutes: seconds / 60 }),
      );
  const paused = session.paused_left !== null;
  const begun = session.paused_left === null || session.paused_left < plannedLength(session);
  return (
    <section class="panel">
      <div>
        <p class="tiny quiet">
          <Changing text={which} />
        </p>
        <h2 key={title}>{title}</h2>
      </div>
      <Timer
        endsAt={session.ends_at}
        pausedLeft={session.paused_left}
        length={plannedLength(session)}
        now={now}
      />
      <div class="rail__clock">
        <Button
          look={begun ? ["dense"] : ["dense", "act"]}
          onPress={clock(paused ? "resume" : "pause")}
        >
          {t(!begun ? "console-start" : paused ? "console-resume" : "console-pause")}
        </Button>
        <Button look={["dense"]} onPress={clock("extend", 120)}>
          {t("console-extend", { minutes: 2 })}
        </Button>
        <Button look={["dense"]} onPress={clock("extend", 300)}>
          {t("console-extend", { minutes: 5 })}
        </Button>
      </div>
    </section>
  );
}
