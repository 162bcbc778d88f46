// One group in the control room: who is there, how far it is, and the ways in. Sends only the reveal.

import { t } from "../../lib/words.ts";
import type { CardShape, GroupShape, ProgressView, RapporteurShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { GroupName } from "../desk/GroupName.tsx";
import { type Choice, Menu } from "../desk/Menu.tsx";
import { since } from "../desk/since.ts";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import type { Work } from "./room.ts";

interface CardProps {
  group: GroupShape;
  texts: Texts;
  progress: ProgressView | undefined;
  online: number;
  members: number;
  now: number;
  compact: boolean;
  revealed: boolean;
  mayReveal: boolean;
  locked: boolean;
  lock: () => void;
  stepIn: () => void;
  reveal: () => void;
  work: Work;
  lowerHand: () => void;
  /** What of this group can be put into the spotlight. */
  shineable: () => readonly Choice[];
}

export function GroupCard(props: CardProps) {
  const { group, texts, progress, compact } = props;
  const short = compact ? "-short" : "";
  return (
    <article
      class={`group ${compact ? "group--compact" : "group--normal"} ${texts.dye(group.blocks[0])} ${
        props.work.board?.help ? "group--help" : ""
      }`}
      aria-labelledby={`group-${group.id}`}
    >
      <i class="thread" aria-hidden="true" />
      <h3 id={`group-${group.id}`}>
        <GroupName group={group} texts={texts} />
      </h3>
      <Flag {...props} />
      <Seats online={props.online} members={props.members} />
      <dl>
        <dt title={t("console-notes")}>{t(`console-notes${short}`)}</dt>
        <dd>
          <Changing text={String(progress?.notes ?? 0)} />
        </dd>
        <dt title={t("console-ratings")}>{t(`console-ratings${short}`)}</dt>
        <dd>
          <Changing text={`${progress?.ratings ?? 0}/${progress?.ratings_of ?? 0}`} />
        </dd>
        <dt title={t("console-last")}>{t(`console-last${short}`)}</dt>
        <dd>
          <Changing text={since(progress?.last ?? null, props.now)} />
        </dd>
      </dl>
      <Questions progress={progress} compact={compact} />
      <Waiting progress={progress} now={props.now} />
      <div class="row row--split">
        <Together {...props} />
        <Shine {...props} />
      </div>
      <Ways {...props} />
    </article>
  );
}

/** Older than this, notes that nobody has let through are somebody's silence (H42). */
const PATIENCE = 3 * 60_000;

function Waiting({ progress, now }: { progress: ProgressView | undefined; now: number }) {
  if (progress === undefined || progress.waiting === 0) return null;
  const long = now - (progress.waiting_since ?? now) > PATIENCE;
  return (
    <p class={long ? "small state--refused" : "tiny quiet"}>
      {long && <Icon name="help" />}
      <Changing text={t("console-waiting", { notes: progress.waiting })} />{" "}
      {long && <Changing text={since(progress.waiting_since, now)} />}
    </p>
  );
}

/** A raised hand before everything else; else that the group is ready. */
function Flag({ group, work, now, lowerHand }: CardProps) {
  const { board } = work;
  if (board?.help) {
    return (
      <p class="group__flag">
        <Icon name="help" />
        <Changing text={t("console-help", { since: since(board.help, now) })} />
        <button
          type="button"
          class="button button--quiet button--dense"
          aria-label={t("console-help-lower-group", { number: group.number })}
          onClick={lowerHand}
        >
          {t("console-help-lower")}
        </button>
      </p>
    );
  }
  if (!board?.ready) return null;
  return (
    <p class="group__flag group__flag--ready">
      <Icon name="ready" />
      {t("console-ready-group")}
    </p>
  );
}

/** Who reports, how many are ready, how far the card is. */
function Together({ work: { board, view }, compact }: CardProps) {
  const cards = Object.values(view?.cards ?? {});
  const sum = (of: (card: CardShape) => number) => cards.reduce((all, card) => all + of(card), 0);
  const lines = sum((card) => card.lines);
  const numbers = [
    view && view.ready > 0 && t("console-ready", { ready: view.ready, members: view.members }),
    sum((card) => card.priorities) > 0 &&
      t("console-priorities", { count: sum((card) => card.priorities) }),
    lines > 0 && t("console-card", { lines, signed: sum((card) => card.signed) }),
  ].filter((words) => typeof words === "string");
  const reports = board?.rapporteur ? rapporteurOf(board.rapporteur) : t("console-no-rapporteur");
  return (
    <p class="group__work tiny">
      {(!compact || board?.rapporteur === null || !board) && (
        <span class="group__reports">
          <Icon name="pen" />
          <bdi translate={false} key={reports}>
            {reports}
          </bdi>
        </span>
      )}
      {numbers.length > 0 && <Changing class="quiet" text={numbers.join(" · ")} />}
    </p>
  );
}

function Shine({ group, shineable }: CardProps) {
  const label = t("shine-group", { number: group.number });
  return (
    <Menu
      buttonClass="button button--quiet button--icon button--dense"
      label={label}
      title={label}
      button={<Icon name="spotlight" />}
      choices={shineable}
    />
  );
}

function rapporteurOf(who: RapporteurShape): string {
  return who.name || who.place || t("console-has-rapporteur");
}

function Ways(props: CardProps) {
  const { group, progress, revealed, mayReveal, reveal, stepIn, locked, lock } = props;
  return (
    <div class="row tiny group__actions">
      <span class="quiet">
        <Changing text={lateIn(progress)} /> {locked && <b>{t("console-locked")}</b>}
      </span>
      {revealed ? (
        <span class="state state--saved">{t("console-revealed")}</span>
      ) : (
        mayReveal && (
          <button
            type="button"
            class="button button--quiet button--dense"
            aria-label={t("console-reveal-group", { number: group.number })}
            onClick={reveal}
          >
            {t("console-reveal")}
          </button>
        )
      )}
      <button
        type="button"
        class="button button--quiet button--icon button--dense"
        aria-pressed={locked}
        aria-label={t("console-lock-group", { number: group.number })}
        title={t(locked ? "console-unlock" : "console-lock")}
        onClick={lock}
      >
        <Icon name="lock" />
      </button>
      <button
        type="button"
        class="button button--quiet button--dense"
        aria-label={t("console-step-in-group", { number: group.number })}
        onClick={stepIn}
      >
        {t("console-step-in")}
      </button>
    </div>
  );
}

function lateIn(progress: ProgressView | undefined): string {
  const { late = 0, late_ratings: ratings = 0 } = progress ?? {};
  const parts = [
    late > 0 ? t("console-late", { notes: late }) : "",
    ratings > 0 ? t("console-late-ratings", { ratings }) : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** One dot, one person; above twelve only the words, so that a card stays one line high. */
function Seats({ online, members }: { online: number; members: number }) {
  const here = Math.min(online, members);
  const words = t("console-seats", { online, members });
  return (
    <div class="row row--split">
      <span class="seats" role="img" aria-label={words}>
        {members <= 12 &&
          Array.from({ length: members }, (_, seat) => (
            <i key={seat} class={seat < here ? "" : "away"} />
          ))}
      </span>
      <b class="tiny" aria-hidden="true" key={words}>
        {words}
      </b>
    </div>
  );
}

function Questions({
  progress,
  compact,
}: {
  progress: ProgressView | undefined;
  compact: boolean;
}) {
  const answered = progress?.questions ?? 0;
  const all = progress?.questions_of ?? 0;
  const short = compact ? t("console-answered-short", { answered, all }) : `${answered}/${all}`;
  return (
    <div class="row tiny quiet">
      {!compact && <span>{t("console-questions")}</span>}
      <span class="meter" role="img" aria-label={t("console-answered", { answered, all })}>
        {Array.from({ length: Math.min(all, 12) }, (_, at) => (
          <i key={at} class={at < Math.round((answered / all) * Math.min(all, 12)) ? "on" : ""} />
        ))}
      </span>
      <b aria-hidden="true" key={short}>
        {short}
      </b>
    </div>
  );
}
