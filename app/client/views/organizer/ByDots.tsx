// Proposals by dots, with what people say of them for their own territories and where they find support.

import { t } from "../../lib/words.ts";
import type { AnyView, MarkCountsShape, SessionShape, WorksWhenShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { MarkCounts, VoteBar } from "../desk/VoteBar.tsx";
import { NoteWords, type Place } from "../synthesis/NoteWords.tsx";
import { useMore } from "../synthesis/useMore.tsx";
import { type ChosenNote, chosenNotes, mostDots } from "./chosen.ts";
import { BlockMark } from "./PeerLearning.tsx";

interface Props extends Place {
  session: SessionShape;
  views: ReadonlyMap<string, AnyView>;
}

const AT_ONCE = 20;
/** More than this many are said as numbers only. */
const MOST_DOTS = 30;

export function ByDots({ views, ...place }: Props) {
  const chosen = chosenNotes(place.bench.notes, views, place.session.voted);
  const most = mostDots(chosen);
  const { shown, more } = useMore(chosen, AT_ONCE);
  return (
    <section class="stack" aria-labelledby="by-dots">
      <h2 class="h2" id="by-dots">
        {t("proposals-by-dots")}
      </h2>
      <p class="small quiet">{t(chosen.length === 0 ? "proposals-wait" : "proposals-reading")}</p>
      {chosen.length > 0 && (
        <>
          <p class="legend marks__legend">
            <span>
              <i class="dot" />
              {t("marks-legend-agree")}
            </span>
            <span>
              <i class="dot dot--open" />
              {t("marks-legend-need")}
            </span>
            <span>
              <i class="marks__not" />
              {t("marks-legend-not")}
            </span>
          </p>
          <ul class="panel bydots">
            {shown.map((one) => (
              <Proposal key={one.note.id} one={one} most={most} {...place} />
            ))}
          </ul>
        </>
      )}
      {more}
    </section>
  );
}

function Proposal({ one, most, ...place }: Place & { one: ChosenNote; most: number }) {
  const { note, rounds, marks, worksWhen } = one;
  const block = place.texts.blockOf(note.question);
  const isRepeated = place.session.voted.length > 1;
  return (
    <li class={`bydots__one ${block?.dye ?? ""}`} data-note={note.id}>
      <BlockMark block={block} />
      <NoteWords note={note} {...place} />
      {rounds.map(({ round, dots, people }) => (
        <VoteBar
          key={round}
          round={isRepeated ? t("vote-round", { round }) : ""}
          {...{ dots, people, most }}
        />
      ))}
      {rounds.length === 0 && <p class="small quiet">{t("proposals-no-dots")}</p>}
      {marks !== undefined && <Marks marks={marks} />}
      {worksWhen && <WorksWhen one={worksWhen} texts={place.texts} />}
    </li>
  );
}

function Marks({ marks }: { marks: MarkCountsShape | null }) {
  return (
    <div class="marks">
      {marks && <MarkDots marks={marks} />}
      <MarkCounts counts={marks} />
    </div>
  );
}

function MarkDots({ marks }: { marks: MarkCountsShape }) {
  const agree = marks.have + marks.could_adopt;
  if (agree + marks.would_need + marks.not_for_us > MOST_DOTS) return null;
  return (
    <span class="marks__dots" aria-hidden="true">
      {each(agree, "dot")}
      {each(marks.would_need, "dot dot--open")}
      {each(marks.not_for_us, "marks__not")}
    </span>
  );
}

function each(count: number, look: string) {
  return Array.from({ length: count }, (_, at) => <i key={`${look}${at}`} class={look} />);
}

function WorksWhen({ one, texts }: { one: WorksWhenShape; texts: Texts }) {
  const asked = texts.profile.find(({ id }) => id === one.field);
  const shares = (asked?.options ?? []).flatMap(({ id, label }) => {
    const [agree, seen] = one.shares[id] ?? [];
    return agree === undefined || seen === undefined ? [] : [{ id, label, agree, seen }];
  });
  return (
    <div class="works">
      <p class="small">
        <b>{t("works-when")}</b> <Changing class="quiet" text={asked?.label ?? one.field} />
      </p>
      <dl class="small works__shares">
        {shares.map(({ id, label, agree, seen }) => (
          <div key={id}>
            <dt>
              <Changing text={label} />
            </dt>
            <dd>
              <b>
                <Changing text={t("works-share", { agree, seen })} />
              </b>
            </dd>
          </div>
        ))}
      </dl>
      {one.divides && <p class="small">{t("works-divides")}</p>}
    </div>
  );
}
