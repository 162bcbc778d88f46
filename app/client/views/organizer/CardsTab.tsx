// The report cards of all groups, with what they mean to do next and all open questions gathered beside them.

import { t } from "../../lib/words.ts";
import type { AnyView, LineShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { Said } from "../Said.tsx";
import { groupOf, NoteWords, type Place } from "../synthesis/NoteWords.tsx";
import { useMore } from "../synthesis/useMore.tsx";
import { linesOn, nextSteps, openQuestions } from "./cards.ts";
import { BlockMark } from "./PeerLearning.tsx";
import { LineFacts, ReadCard } from "./ReadCard.tsx";

interface Props extends Place {
  views: ReadonlyMap<string, AnyView>;
}

const QUESTIONS_AT_ONCE = 20;

export function CardsTab({ views, ...place }: Props) {
  const { texts } = place;
  const cards = cardsOf(place);
  const written = cards.filter(({ lines }) => lines.length > 0);
  const empty = cards.filter(({ lines }) => lines.length === 0);
  return (
    <main class="organize__body cards">
      <section class="stack" aria-labelledby="cards">
        <h2 class="h2" id="cards">
          {t("organizer-tab-cards")}
        </h2>
        {cards.length === 0 && <p class="panel quiet">{t("cards-no-groups")}</p>}
        <div class="cards__all">
          {written.map(({ group, block, lines }) => (
            <ReadCard key={`${group.id}/${block.id}`} {...{ group, block, lines, views, texts }} />
          ))}
        </div>
        {empty.length > 0 && (
          <div class="small quiet row row--wrap cards__empty">
            <span>{t("cards-empty")}</span>
            {empty.map(({ group, block }) => (
              <span class="row" key={`${group.id}/${block.id}`}>
                <Changing text={t("blocks-group", { number: group.number })} />
                <BlockMark block={block} />
              </span>
            ))}
          </div>
        )}
      </section>
      <div class="cards__side">
        <NextSteps {...place} />
        <OpenQuestions {...place} />
      </div>
    </main>
  );
}

/** Of every group for each of its blocks, in the order of the groups. */
function cardsOf({ session, texts, bench }: Place) {
  return [...session.groups]
    .sort((a, b) => a.number - b.number)
    .flatMap((group) =>
      texts.blocks
        .filter(({ id }) => group.blocks.includes(id))
        .map((block) => ({ group, block, lines: linesOn(bench.lines, group.id, block.id) })),
    );
}

function NextSteps({ session, texts, bench }: Place) {
  const steps = nextSteps(bench.lines, texts);
  return (
    <section class="panel stack" aria-labelledby="next-steps">
      <h3 class="h2" id="next-steps">
        <Changing text={t("next-steps-title", { lines: steps.length })} />
      </h3>
      {steps.length === 0 && <p class="small quiet">{t("next-steps-none")}</p>}
      <ul class="learning__list">
        {steps.map((line) => (
          <Step key={line.id} line={line} group={groupOf(line.board, session)} texts={texts} />
        ))}
      </ul>
    </section>
  );
}

function Step(props: Pick<Place, "texts"> & { line: LineShape; group: string }) {
  const { line, group, texts } = props;
  return (
    <li>
      <div class="row row--wrap tiny quiet">
        <BlockMark block={texts.block(line.block)} />
        <Changing text={group} />
      </div>
      <p class="voice">
        <Said text={line.text} lang={line.lang} />
      </p>
      <LineFacts line={line} />
    </li>
  );
}

function OpenQuestions(place: Place) {
  const questions = openQuestions(place.bench.notes, place.texts);
  const { shown, more } = useMore(questions, QUESTIONS_AT_ONCE);
  return (
    <section class="panel stack" aria-labelledby="open-questions">
      <h3 class="h2" id="open-questions">
        <Changing text={t("open-questions", { notes: questions.length })} />
      </h3>
      {questions.length === 0 && <p class="small quiet">{t("open-questions-none")}</p>}
      <ul class="learning__list">
        {shown.map((note) => (
          <li key={note.id}>
            <BlockMark block={place.texts.blockOf(note.question)} />
            <NoteWords note={note} {...place} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
