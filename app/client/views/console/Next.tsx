// What comes next and what it will change for everyone, above the button that does it. Back and skip only aim.

import { useEffect, useRef, useState } from "preact/hooks";
import { isShown } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { type Moment, momentsOf, standsAt } from "./agenda.ts";
import { type Effect, effectsOf, effectsOfRepeating } from "./effects.ts";
import type { Give } from "./give.ts";

interface NextProps {
  session: SessionShape;
  texts: Texts;
  people: number;
  target: Moment | undefined;
  aim: (moment: Moment | undefined) => void;
  give: Give;
}

export function Next({ session, texts, people, target, aim, give }: NextProps) {
  const justMoved = useJustMoved(session.run);
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  const moments = momentsOf(session.phases);
  const here = standsAt(session);
  if (target === undefined) return <AtTheEnd moments={moments} here={here} aim={aim} />;
  const at = moments.findIndex((one) => one.phase === target.phase && one.step === target.step);
  const title = titleOf(target, session, texts);
  const say = way(at, here);
  const effects =
    say === "repeat"
      ? effectsOfRepeating(session.rights, {
          rating: session.rating_round,
          voting: session.voting_round,
        })
      : effectsOf(session.rights, texts.rights(target.phase, target.step), {
          isRevealed: isShown(session, null, session.rating_round),
          lateWork: session.late_work,
          dotsTaken: session.dots_taken,
        });
  const go = () => {
    // The second press of a double one was not yet answered: it is one move, by one person.
    if (justMoved || Date.now() - pressed.current < SETTLES) return;
    pressed.current = Date.now();
    if (say === "repeat") {
      give({ type: "repeat", from_run: session.run }, t("asked-repeat", { to: title }));
    } else {
      give(
        { type: "move_to", phase: target.phase, step: target.step, from_run: session.run },
        t("asked-move", { to: title }),
      );
    }
    aim(undefined);
  };
  return (
    <section class="panel rail__next">
      <div>
        <p class="tiny quiet">
          <Changing text={t(`console-${say}`, { minutes: target.minutes })} />
        </p>
        <h2 key={title}>{title}</h2>
      </div>
      <ul class="tiny">
        {effects.map((effect) => (
          <Line key={effect.say} effect={effect} />
        ))}
        <li key="who">
          <Icon name="people" />
          <Changing text={t("effect-who", { groups: session.groups.length, people })} />
        </li>
      </ul>
      <button
        type="button"
        class="button button--act button--wide"
        aria-disabled={justMoved}
        onClick={go}
      >
        <span key={`${say} ${title}`}>
          {t(`console-go-${say}`)}
          <span class="sr">: {title}</span>
        </span>
        <Icon name="next" class="icon--turn" />
      </button>
      <div class="row rail__ways">
        <Way icon="back" to={moments[Math.min(at, here) - 1]} say="console-back" aim={aim} />
        {at !== here + 1 && moments[here + 1] && (
          <Way to={moments[here + 1]} say="console-as-planned" aim={aim} />
        )}
        {at !== here && <Way to={moments[here]} say="console-again" aim={aim} />}
        <Way to={moments[Math.max(at, here) + 1]} say="console-skip" aim={aim} />
      </div>
    </section>
  );
}

function Line({ effect: { icon, say, args } }: { effect: Effect }) {
  return (
    <li>
      <Icon name={icon} />
      <Changing text={t(say, args)} />
    </li>
  );
}

/** A step of another phase is known by its phase. */
function titleOf({ phase, step }: Moment, session: SessionShape, texts: Texts): string {
  const moment = texts.moment(phase, step);
  return step === null || phase === session.phase ? moment : `${texts.phase(phase)} · ${moment}`;
}

const SETTLES = 1000;

/**
 * For a second after a move the button does nothing: whoever pressed twice, or at the same moment as somebody else,
 * meant the move that has just happened and not the one after it.
 */
function useJustMoved(run: number): boolean {
  const [settled, settle] = useState(run);
  useEffect(() => {
    const settling = setTimeout(() => settle(run), SETTLES);
    return () => clearTimeout(settling);
  }, [run]);
  return settled !== run;
}

function AtTheEnd(props: { moments: Moment[]; here: number; aim: (moment: Moment) => void }) {
  return (
    <section class="panel rail__next">
      <p>{t("console-last-moment")}</p>
      <div class="row rail__ways">
        <Way icon="back" to={props.moments[props.here - 1]} say="console-back" aim={props.aim} />
        <Way to={props.moments[props.here]} say="console-again" aim={props.aim} />
      </div>
    </section>
  );
}

interface WayProps {
  icon?: string;
  to: Moment | undefined;
  say: string;
  aim: (moment: Moment) => void;
}

function Way({ icon, to, say, aim }: WayProps) {
  if (to === undefined) return <span />;
  return (
    <button type="button" class="button button--quiet button--dense" onClick={() => aim(to)}>
      {icon !== undefined && <Icon name={icon} class="icon--turn" />}
      {t(say)}
    </button>
  );
}

function way(at: number, here: number): "next" | "repeat" | "back-to" | "skip-to" {
  if (at === here) return "repeat";
  if (at === here + 1) return "next";
  return at < here ? "back-to" : "skip-to";
}
