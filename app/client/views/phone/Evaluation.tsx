// How was the session: a few questions at the close, each answer changeable while they are asked. Nobody is named with one.

import { useState } from "preact/hooks";
import { type Answer, answerTo, isGiven } from "../../lib/evaluation.ts";
import { isRefused } from "../../lib/outbox.ts";
import { lang, t } from "../../lib/words.ts";
import type { EvaluationText } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { radio } from "../choice.ts";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { WordField } from "./WordField.tsx";

const CARD = "evaluation";
const LEVELS = [1, 2, 3, 4, 5];

/** What was refused stays here with its words, also when the questions are closed. */
export function Evaluation({ here }: { here: Here }) {
  const isOpen = isAsked(here);
  const questions = here.content.evaluation ?? [];
  const shown = questions.filter((one) => isOpen || ownAnswer(here, one).refused !== null);
  if (shown.length === 0) return null;
  return (
    <section class="evaluation" id={CARD} tabIndex={-1} aria-labelledby={`${CARD}-title`}>
      <h2 class="h2" id={`${CARD}-title`}>
        {t("evaluation-title")}
      </h2>
      <p class="small quiet">{t("evaluation-nameless")}</p>
      {shown.map((question) => (
        <Asked key={question.id} here={here} question={question} isOpen={isOpen} />
      ))}
    </section>
  );
}

/** One line above the board while anything is unanswered: the questions stand below what the close shows. */
export function EvaluationNow({ here }: { here: Here }) {
  const questions = here.content.evaluation ?? [];
  if (!isAsked(here) || questions.every((one) => isGiven(ownAnswer(here, one)))) return null;
  const go = () => {
    const card = document.getElementById(CARD);
    card?.scrollIntoView({ block: "start" });
    card?.focus({ preventScroll: true });
  };
  return (
    <div class="worknow">
      <b class="small">
        <Changing text={t("evaluation-now")} />
      </b>
      <Button look={["act", "dense"]} onPress={go}>
        {t("evaluation-go")}
      </Button>
    </div>
  );
}

interface Props {
  here: Here;
  question: EvaluationText;
  isOpen: boolean;
}

function Asked({ here, question, isOpen }: Props) {
  const answer = ownAnswer(here, question);
  return (
    <div class="evaluation__one">
      <h3 class="question" id={`${CARD}-${question.id}`} key={question.text}>
        {question.text}
      </h3>
      {isOpen && question.kind === "scale" && (
        <Scale here={here} question={question} answer={answer} />
      )}
      {isOpen && question.kind === "words" && (
        <Words here={here} question={question} answer={answer} />
      )}
      {isOpen && isGiven(answer) && (
        <div class="row row--split">
          <Button
            look={["quiet", "start", "dense"]}
            onPress={() => here.live.send({ type: "evaluate", question: question.id })}
          >
            {t("evaluation-take-back")}
          </Button>
          <span class="row">
            {answer.late && <span class="tag">{t("note-late")}</span>}
            {answer.state && <StateTag state={answer.state} />}
          </span>
        </div>
      )}
      {answer.refused && <RefusedItem live={here.live} item={answer.refused} />}
    </div>
  );
}

interface Answering {
  here: Here;
  question: EvaluationText;
  answer: Answer;
}

function Scale({ here, question, answer }: Answering) {
  const say = (level: number) => here.live.send({ type: "evaluate", question: question.id, level });
  const ends: Record<number, string | null> = { 1: question.low, 5: question.high };
  return (
    <>
      <div class="pick" role="radiogroup" aria-labelledby={`${CARD}-${question.id}`}>
        {LEVELS.map((level) => (
          <button type="button" key={level} {...radio(LEVELS, answer.level, level, say)}>
            <span>
              {level}
              {ends[level] && <span class="sr"> {ends[level]}</span>}
            </span>
          </button>
        ))}
      </div>
      <div class="row row--split tiny quiet" aria-hidden="true">
        <span key={question.low}>{question.low}</span>
        <span class="evaluation__high" key={question.high}>
          {question.high}
        </span>
      </div>
    </>
  );
}

function Words({ here, question, answer }: Answering) {
  const { live, session } = here;
  const [isWriting, write] = useState(false);
  if (!isWriting) {
    return (
      <>
        {answer.text && (
          <p class="note__text">
            <Said text={answer.text} />
          </p>
        )}
        <Button icon="pen" onPress={() => write(true)}>
          {t(answer.text ? "note-edit" : "evaluation-write")}
        </Button>
      </>
    );
  }
  return (
    <WordField
      label={question.text}
      send={t("evaluation-save")}
      language={lang.value}
      limit={live.store.limits.value?.note_points ?? 500}
      draft={{ session: session.id, board: CARD, question: question.id }}
      initial={answer.text}
      focus
      onSend={(text, forget) => {
        live.send({ type: "evaluate", question: question.id, text }, { whenKept: forget });
        write(false);
      }}
      onClose={() => write(false)}
    />
  );
}

function isAsked({ session }: Here): boolean {
  return session.state === "open" && session.rights.evaluate;
}

function ownAnswer({ live }: Here, { id }: EvaluationText): Answer {
  const records = live.store.all("evaluation").value.values();
  return answerTo(id, records, live.outbox.value, live.status.value);
}

/** What is left of it after the close: answers that were not taken. */
export function RefusedEvaluation({ here: { live } }: { here: Here }) {
  const refused = live.outbox.value.filter(
    (item) => isRefused(item) && item.command.type === "evaluate",
  );
  return (
    <>
      {refused.map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
    </>
  );
}
