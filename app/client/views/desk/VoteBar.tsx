// What a closed vote says of one note: dots as bars with their numbers, and marks as counts in words. A number is always
// printed.

import type { ComponentChildren } from "preact";
import { t } from "../../lib/words.ts";
import type { AnyView, MarkCountsShape, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { marksOn, votesOn } from "./votes.ts";

interface VoteSaidProps {
  note: NoteShape;
  session: SessionShape;
  views: ReadonlyMap<string, AnyView>;
  /** What else is said of it, below. */
  children?: ComponentChildren;
}

export function VoteSaid({ note, session, views, children }: VoteSaidProps) {
  const rounds = votesOn(views, note, session.voted);
  const marks = marksOn(views, note);
  if (rounds.length === 0 && marks === undefined) return null;
  return (
    <div class="vote__result">
      {rounds.map(({ round, dots, people, most }) => (
        <VoteBar
          key={round}
          round={rounds.length > 1 ? t("vote-round", { round }) : ""}
          dots={dots}
          people={people}
          most={most}
        />
      ))}
      {marks !== undefined && <MarkCounts counts={marks} />}
      {children}
    </div>
  );
}

interface VoteBarProps {
  /** Which round, where there is more than one. */
  round: string;
  dots: number;
  people: number;
  most: number;
}

export function VoteBar({ round, dots, people, most }: VoteBarProps) {
  const words = [round, t("vote-dots", { dots, people })].filter(Boolean).join(": ");
  return (
    <p class="votebar">
      <span class="votebar__track" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round((100 * dots) / Math.max(most, 1))}%` }} />
      </span>
      <Changing class="small" text={words} />
    </p>
  );
}

export function MarkCounts({ counts }: { counts: MarkCountsShape | null }) {
  if (counts === null) return <p class="small quiet">{t("vote-marks-few")}</p>;
  const { have, could_adopt, would_need, not_for_us } = counts;
  const words = t("vote-marks", { have, could: could_adopt, need: would_need, not: not_for_us });
  return (
    <p class="small">
      <Changing text={words} />
    </p>
  );
}
