// One criterion a screen: its levels, the own choice, and where that stands.

import { refusal, t } from "../../lib/words.ts";
import type { BlockText, CriterionText } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Here } from "./here.ts";
import { OtherLanguage } from "./OtherLanguage.tsx";
import { Rungs } from "./Rungs.tsx";
import { type Own, ownRating } from "./ratings.ts";

interface Props {
  here: Here;
  block: BlockText;
  criterion: CriterionText;
  isOpen: boolean;
  isRevealed: boolean;
}

export function RateOne({ here, block, criterion, isOpen, isRevealed }: Props) {
  const own = ownRating(here, criterion.id);
  const n = block.criteria.indexOf(criterion);
  return (
    <>
      <div class="row row--split rate__row">
        <span class="row">
          <span class="tag">{t("rate-criterion", { n: n + 1, of: block.criteria.length })}</span>
          {here.session.rating_round > 1 && (
            <span class="tag" key={here.session.rating_round}>
              {t("rate-round", { round: here.session.rating_round })}
            </span>
          )}
          {own.late && <span class="tag">{t("note-late")}</span>}
          <OtherLanguage content={here.content} />
        </span>
        {own.state && <StateTag state={own.state} />}
      </div>
      <h1 class="question question--board rate__name" key={criterion.id}>
        {criterion.name}
      </h1>
      <Rungs
        key={criterion.id}
        criterion={criterion}
        noAnswer={here.content.scale.no_answer}
        chosen={own.level}
        before={own.before}
        isOpen={isOpen}
        onRate={(level) => here.live.send({ type: "rate", criterion: criterion.id, level })}
      />
      <Refused here={here} own={own} />
      <p class="tiny quiet rate__aside">{t(aside(isOpen, isRevealed, own))}</p>
    </>
  );
}

function aside(isOpen: boolean, isRevealed: boolean, own: Own): string {
  if (isOpen) return isRevealed ? "rate-open-again" : "rate-secret";
  return isRevealed || own.level === undefined ? "rate-closed" : "rate-waiting";
}

function Refused({ here, own }: { here: Here; own: Own }) {
  const item = own.refused;
  if (!item?.outcome || item.outcome.done) return null;
  const { code, params } = item.outcome;
  return (
    <div class="refused note--refused" role="alert">
      <p class="small">{t("rate-refused", { reason: refusal(code, { ...params }) })}</p>
      <div class="note__actions">
        <Button onPress={() => void here.live.retry(item)}>{t("refused-again")}</Button>
        <Button look={["quiet"]} onPress={() => void here.live.discard(item)}>
          {t("refused-discard")}
        </Button>
      </div>
    </div>
  );
}
