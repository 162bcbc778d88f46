// The ratings of the own group, criterion by criterion in the order of the block.

import { ratingName, tallyName } from "../../lib/rounds.ts";
import { territoryOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { BlockText, TallyView } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import type { Here } from "./here.ts";
import { Result } from "./Result.tsx";
import { ownRating } from "./ratings.ts";

interface Props {
  here: Here;
  block: BlockText;
  /** That are shown. */
  rounds: readonly number[];
  mayRate: boolean;
  onChange: (criterion: string) => void;
}

export function Results({ here, block, rounds, mayRate, onChange }: Props) {
  const { me, live } = here;
  const tallyOf = (criterion: string, round: number) =>
    live.store.views.value.get(tallyName(me.group, criterion, round)) as TallyView | undefined;
  return (
    <div class="stack stack--wide">
      {block.criteria.map((criterion, n) => {
        const round = rounds[rounds.length - 1] ?? 1;
        const tally = tallyOf(criterion.id, round);
        const before = tallyOf(criterion.id, rounds[rounds.length - 2] ?? 0);
        return (
          <section key={criterion.id} class="stack result">
            <div>
              <span class="tag">
                {t("rate-criterion", { n: n + 1, of: block.criteria.length })}
              </span>
              <h2 class="question">{criterion.name}</h2>
            </div>
            {tally ? (
              <Result
                tally={tally}
                before={before}
                criterion={criterion}
                mine={mineIn(here, criterion.id, round)}
                mineBefore={mineIn(here, criterion.id, before?.round ?? 0)}
                myPlace={labelOf(here, tally)}
              />
            ) : (
              <p class="small quiet">{t("reveal-none")}</p>
            )}
            {mayRate && (
              <Button look={["quiet", "start"]} icon="pen" onPress={() => onChange(criterion.id)}>
                {t("rate-change")}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The own level, to find oneself among the dots; of this round also what is still under way. */
function mineIn(here: Here, criterion: string, round: number): number | null | undefined {
  if (round === here.session.rating_round) return ownRating(here, criterion).level;
  return here.live.store.ratings.value.get(ratingName(criterion, round))?.level;
}

/** Which of the territories in the tally is one's own. */
function labelOf({ me }: Here, tally: TallyView): string {
  const known = tally.who?.flat() ?? [];
  const mine = [territoryOf(me.place, me.country, lang.value), me.place ?? "", me.country ?? ""];
  return mine.find((label) => known.includes(label)) ?? "";
}
