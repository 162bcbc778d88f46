// Texts of plan and pack on the wall, and the numbers of a chart: what needs no copy of anybody's words.

import { blockOf, criterionOf } from "../../lib/content.ts";
import { countryName } from "../../lib/countries.ts";
import { lang, t } from "../../lib/words.ts";
import type {
  ClientContent,
  CriterionText,
  SessionShape,
  SpotlightShape,
  TallyView,
} from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { questionText } from "../lit.ts";
import { Strip } from "../phone/Strip.tsx";

interface PlannedProps {
  lit: SpotlightShape;
  content: ClientContent;
  session: SessionShape;
}

export function Planned({ lit, content, session }: PlannedProps) {
  switch (lit.what) {
    case "block":
      return <Block content={content} id={lit.ref} />;
    case "question":
      return <h1 class="wall__lit-large">{questionText(content, lit.ref)}</h1>;
    case "criterion": {
      const criterion = criterionOf(content, lit.ref);
      return criterion && <Criterion criterion={criterion} />;
    }
    case "case":
      return <Case content={content} id={lit.ref} />;
    case "agenda":
      return <Agenda content={content} session={session} />;
    default:
      return <p class="quiet">{t("console-no-notes-here")}</p>;
  }
}

function Block({ content, id }: { content: ClientContent; id: string }) {
  const block = blockOf(content, id);
  if (!block) return null;
  return (
    <div class="wall__halves">
      <div>
        <h1 class="wall__lit-title">{block.title}</h1>
        <p class="wall__lit-text">{block.summary}</p>
      </div>
      <ol class="wall__list">
        {block.questions.map((question) => (
          <li key={question.id}>{question.text}</li>
        ))}
      </ol>
    </div>
  );
}

function Criterion({ criterion }: { criterion: CriterionText }) {
  return (
    <div class="wall__halves">
      <h1 class="wall__lit-title">{criterion.name}</h1>
      <ol class="wall__levels">
        {criterion.levels.map(({ level, label, text }) => (
          <li key={level}>
            <b>
              {level} · {label}
            </b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Case({ content, id }: { content: ClientContent; id: string }) {
  const study = content.cases.find((one) => one.id === id);
  if (!study) return null;
  const country = study.country ? countryName(study.country, lang.value) : "";
  return (
    <div class="wall__halves">
      <div>
        <h1 class="wall__lit-title">{study.title}</h1>
        <p class="wall__where">
          {[study.place, country, study.period].filter(Boolean).join(" · ")}
        </p>
      </div>
      <p class="wall__lit-text">{study.summary}</p>
    </div>
  );
}

function Agenda({ content, session }: { content: ClientContent; session: SessionShape }) {
  const here = content.phases.findIndex(({ id }) => id === session.phase);
  return (
    <ol class="wall__agenda">
      {content.phases.map(({ id, title, minutes }, at) => (
        <li
          key={id}
          class={at < here ? "done" : ""}
          aria-current={at === here ? "step" : undefined}
        >
          <span>{title}</span>
          <span class="quiet">{t("lit-minutes", { minutes })}</span>
        </li>
      ))}
    </ol>
  );
}

/** One dot, one person; whose it is stays with the group. */
export function Chart(props: { criterion: CriterionText; tally: TallyView | undefined }) {
  const { criterion, tally } = props;
  const first = criterion.levels[0]?.label ?? "";
  const last = criterion.levels[criterion.levels.length - 1]?.label ?? "";
  const few = tally
    ? t(tally.like_before ? "reveal-like-before" : "reveal-few", { n: tally.n, of: tally.of })
    : t("reveal-none");
  return (
    <div class="wall__chart">
      <h1 class="wall__lit-title">{criterion.name}</h1>
      {tally?.levels ? (
        <>
          <Strip
            levels={tally.levels}
            mine={undefined}
            median={tally.median}
            ends={[first, last]}
          />
          <p class="wall__n">
            <Changing text={t("projector-n", { n: tally.n, of: tally.of, none: tally.none })} />
          </p>
        </>
      ) : (
        <p class="wall__lit-text">
          <Changing text={few} />
        </p>
      )}
    </div>
  );
}
