// The question put to people, with the way to the others; folded while somebody writes.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { ClientContent, Worded } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { OtherLanguage } from "./OtherLanguage.tsx";

interface Props {
  content: ClientContent;
  question: Worded;
  /** Its place in the list; 0 for one that the board no longer has. */
  n: number;
  of: number;
  folded: boolean;
  onGo: (step: number) => void;
}

const LONG = 120;

export function QuestionHead({ content, question, n, of, folded, onGo }: Props) {
  const [unfolded, unfold] = useState("");
  const isFolded = folded && unfolded !== question.id && question.text.length > LONG;
  return (
    <div class="question-head">
      <div class="row row--split question-head__row">
        <span class="row">
          <span class="tag">{n === 0 ? t("board-unused") : t("board-question", { n, of })}</span>
          <OtherLanguage content={content} />
        </span>
        <span class="question-head__arrows">
          <IconButton
            icon="back"
            label={t("board-previous")}
            disabled={n <= 1}
            onPress={() => onGo(-1)}
          />
          <IconButton
            icon="next"
            label={t("board-next")}
            disabled={n === 0 || n === of}
            onPress={() => onGo(1)}
          />
        </span>
      </div>
      <h1
        class={`question question--board${isFolded ? " question--folded" : ""}`}
        key={question.id}
      >
        {question.text}
      </h1>
      {isFolded && (
        <Button look={["quiet", "start"]} onPress={() => unfold(question.id)}>
          <span class="small">{t("board-unfold")}</span>
        </Button>
      )}
    </div>
  );
}
