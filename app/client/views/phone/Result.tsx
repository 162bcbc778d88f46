// What the group said of one criterion, once it is shown: numbers as people, and a question worth asking.

import { endsOf, halfAt, spreadOf } from "../../lib/reveal.ts";
import { spelledOut } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { CriterionText, TallyView } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { Sentence } from "./Sentence.tsx";
import { Strip } from "./Strip.tsx";

interface Props {
  tally: TallyView;
  /** Of the round before, if there was one. */
  before: TallyView | undefined;
  criterion: CriterionText;
  mine: number | null | undefined;
  mineBefore: number | null | undefined;
  myPlace: string;
}

export function Result({ tally, before, criterion, mine, mineBefore, myPlace }: Props) {
  const { levels } = tally;
  return (
    <div class="stack">
      {before && (
        <section class="stack stack--tight strip--before" aria-label={roundLabel(before)}>
          <h3 class="tiny quiet">{roundLabel(before)}</h3>
          <Numbers tally={before} criterion={criterion} mine={mineBefore} />
        </section>
      )}
      {before && <h3 class="tiny quiet">{roundLabel(tally)}</h3>}
      <Numbers tally={tally} criterion={criterion} mine={mine} />
      <Who tally={tally} criterion={criterion} myPlace={myPlace} />
      {levels && <WorthAsking tally={tally} levels={levels} />}
    </div>
  );
}

function roundLabel({ round }: TallyView): string {
  return t("rate-round", { round });
}

interface NumbersProps {
  tally: TallyView;
  criterion: CriterionText;
  mine: number | null | undefined;
}

function Numbers({ tally, criterion, mine }: NumbersProps) {
  const { levels } = tally;
  if (levels === null) return <TooFew tally={tally} />;
  const first = criterion.levels[0]?.label ?? "";
  const last = criterion.levels[criterion.levels.length - 1]?.label ?? "";
  return (
    <>
      <Strip levels={levels} mine={mine} median={tally.median} ends={[first, last]} />
      <p class="small" key={levels.join()}>
        <Sentence id="reveal-n" args={{ n: tally.n, of: tally.of, none: tally.none }} />{" "}
        <Half level={halfAt(tally)} /> <Spread levels={levels} />
      </p>
    </>
  );
}

function TooFew({ tally }: { tally: TallyView }) {
  const rated = Array.from({ length: tally.n + tally.none }, (_, n) => n);
  return (
    <p class="row row--wrap small quiet">
      <span class="row" aria-hidden="true">
        {rated.map((n) => (
          <i key={n} class="dot dot--open" />
        ))}
      </span>
      <span key={tally.n}>{tooFew(tally)}</span>
    </p>
  );
}

function tooFew({ n, of, like_before }: TallyView): string {
  return t(like_before ? "reveal-like-before" : "reveal-few", { n, of });
}

function Half({ level }: { level: number | null }) {
  return level === null ? null : <span>{t("reveal-half", { level })}</span>;
}

function Spread({ levels }: { levels: readonly number[] }) {
  const spread = spreadOf(levels);
  if (spread.kind === "near") return null;
  if (spread.kind === "agree") return <span>{t("reveal-agree", { level: spread.level })}</span>;
  return (
    <span>
      <Icon name="dissent" />{" "}
      <Sentence id="reveal-differ" args={{ low: spread.low, high: spread.high }} />
    </span>
  );
}

/** Agenda order by level, A to Z within: never a ranking of places. */
function Who({
  tally,
  criterion,
  myPlace,
}: {
  tally: TallyView;
  criterion: CriterionText;
  myPlace: string;
}) {
  const { who } = tally;
  if (!who) return null;
  return (
    <dl class="who small" aria-label={t("reveal-who")}>
      {criterion.levels.map(({ level, label }, n) => {
        const places = who[n] ?? [];
        if (places.length === 0) return null;
        return (
          <div key={level} class="who__row">
            <dt class="quiet">
              {level} · {label}
            </dt>
            <dd>
              {places.map((place, at) => (
                <span key={`${place} ${at}`}>
                  {at > 0 && ", "}
                  {place === myPlace ? (
                    <b>{t("reveal-you", { place: spelledOut(place, lang.value) })}</b>
                  ) : (
                    <Said text={spelledOut(place, lang.value)} />
                  )}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function WorthAsking({ tally, levels }: { tally: TallyView; levels: readonly number[] }) {
  const spread = spreadOf(levels);
  if (spread.kind !== "differ") return null;
  const range = { most: spread.high, least: spread.low };
  const ends = endsOf(tally);
  return (
    <div class="panel panel--soft stack stack--tight">
      <h2>{t("reveal-ask")}</h2>
      <p class="voice">
        {ends
          ? t("reveal-ask-places", {
              high: spelledOut(ends.high, lang.value),
              low: spelledOut(ends.low, lang.value),
              ...range,
            })
          : t("reveal-ask-levels", range)}
      </p>
    </div>
  );
}
