// What people said of the session, for staff: counts and words without names, and none of it below five answers or
// while they are being given.

import { t } from "../../lib/words.ts";
import type { AnyView, EvaluationText, EvaluationView } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { Said } from "../Said.tsx";

interface Props {
  questions: readonly EvaluationText[];
  views: ReadonlyMap<string, AnyView>;
}

/** Nothing before the first answer. */
export function EvaluationCard({ questions, views }: Props) {
  const answered = questions.some(({ id }) => views.has(nameOf(id)));
  if (!answered) return null;
  return (
    <section class="panel evaluated" aria-label={t("evaluation-title")}>
      <div>
        <h2 class="h2">{t("evaluation-title")}</h2>
        <p class="tiny quiet">{t("evaluation-staff")}</p>
      </div>
      <div class="evaluated__all">
        {questions.map((question) => (
          <Answers
            key={question.id}
            question={question}
            view={views.get(nameOf(question.id)) as EvaluationView | undefined}
          />
        ))}
      </div>
    </section>
  );
}

interface AnswersProps {
  question: EvaluationText;
  view: EvaluationView | undefined;
}

function Answers({ question, view }: AnswersProps) {
  return (
    <div class="stack stack--tight">
      <h3 class="small" key={question.text}>
        {question.text}
      </h3>
      <p class="tiny quiet">
        <Changing text={view ? t("evaluation-answers", { n: view.n }) : t("evaluation-none")} />
      </p>
      {view && view.levels === null && view.words === null && (
        <p class="small">
          <Changing text={t(view.is_given ? "evaluation-open" : "evaluation-too-few")} />
        </p>
      )}
      {view?.levels && <Levels question={question} levels={view.levels} />}
      {view?.words && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it can be focused, and it must scroll by keyboard too.
        <ul class="evaluated__words small" tabIndex={0} aria-label={question.text}>
          {view.words.map((text, n) => (
            <li key={`${n}/${text}`}>
              <Said text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Levels({ question, levels }: { question: EvaluationText; levels: readonly number[] }) {
  const most = Math.max(1, ...levels);
  return (
    <>
      <ol class="evaluated__levels">
        {levels.map((people, n) => (
          <li key={n} style={`--part: ${people / most}`}>
            <span class="sr">{t("evaluation-at", { people, level: n + 1 })}</span>
            <span aria-hidden="true">{n + 1}</span>
            <i aria-hidden="true" />
            <b aria-hidden="true" key={people}>
              {people}
            </b>
          </li>
        ))}
      </ol>
      <p class="row row--split tiny quiet">
        <span>1 {question.low}</span>
        <span>5 {question.high}</span>
      </p>
    </>
  );
}

function nameOf(question: string): string {
  return `evaluation/${question}`;
}
