// The five levels of a criterion, each with its words, and "no answer" apart.

import { t } from "../../lib/words.ts";
import type { CriterionText } from "../../protocol.gen.ts";
import { radio } from "../choice.ts";

interface Props {
  criterion: CriterionText;
  noAnswer: string;
  /** A level, null for no answer, undefined for nothing chosen yet. */
  chosen: number | null | undefined;
  /** The same of the round before. */
  before: number | null | undefined;
  isOpen: boolean;
  onRate: (level: number | null) => void;
}

type Choice = number | "none" | "unset";

export function Rungs({ criterion, noAnswer, chosen, before, isOpen, onRate }: Props) {
  const choices: Choice[] = [...criterion.levels.map(({ level }) => level), "none"];
  const current: Choice = chosen === undefined ? "unset" : (chosen ?? "none");
  const choose = (choice: Choice) => {
    if (isOpen && choice !== "unset") onRate(choice === "none" ? null : choice);
  };
  return (
    <div role="radiogroup" aria-label={criterion.name} aria-disabled={!isOpen}>
      <div class="scale" role="none">
        {criterion.levels.map(({ level, label, text }) => (
          <button
            type="button"
            class="rung"
            key={level}
            disabled={!isOpen && level !== chosen}
            {...radio(choices, current, level, choose)}
          >
            <span class="rung__n">
              {level}
              <Bars level={level} />
            </span>
            <span class="rung__text">
              <b>
                {label} {level === before && <Before />}
              </b>
              <span>{text}</span>
            </span>
            <i class="rung__dot" />
          </button>
        ))}
      </div>
      <button
        type="button"
        class="rung rung--none"
        disabled={!isOpen && chosen !== null}
        {...radio<Choice>(choices, current, "none", choose)}
      >
        <span class="small">
          {noAnswer} {before === null && <Before />}{" "}
          <span class="tiny quiet rung__aside">{t("rate-no-answer-means")}</span>
        </span>
        <i class="rung__dot" />
      </button>
    </div>
  );
}

function Before() {
  return <span class="tag rung__before">{t("rate-before")}</span>;
}

const FIVE = [1, 2, 3, 4, 5];

function Bars({ level }: { level: number }) {
  return (
    <span class="rung__bars" aria-hidden="true">
      {FIVE.map((n) => (
        <i key={n} class={n <= level ? "on" : ""} />
      ))}
    </span>
  );
}
