// The ratings: one's own, criterion by criterion, and once they are shown, those of the group.

import { useEffect, useRef, useState } from "preact/hooks";
import { blocksToRate, mayRate, roundsToSee } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import type { BlockText, SessionShape } from "../../protocol.gen.ts";
import { SelectField } from "../Field.tsx";
import { Pick } from "../Pick.tsx";
import { blockClass } from "../Thread.tsx";
import type { Here } from "./here.ts";
import { RateFoot } from "./RateFoot.tsx";
import { RateOne } from "./RateOne.tsx";
import { Results } from "./Results.tsx";
import { isRated } from "./ratings.ts";
import { ShowRatings } from "./ShowRatings.tsx";

type Part = "results" | "mine";

/** `leave`: all is rated, on to the notes. */
export function Rate({ here, leave }: { here: Here; leave: () => void }) {
  const { session, content, me } = here;
  const toRate = blocksToRate(session, content, me);
  const blocks = blocksShown(here, toRate);
  const [chosen, choose] = useState<{ block: string; criterion: string }>({
    block: "",
    criterion: "",
  });
  const rounds = roundsToSee(session, me);
  const [picked, show] = useState<{ part: Part; run: number } | null>(null);
  // A round that is not shown yet is there to be rated; what was picked holds while the moment lasts.
  const isShown = rounds.includes(session.rating_round);
  const part = picked?.run === session.run ? picked.part : usualPart(isShown, session);
  const pick = (one: Part) => show({ part: one, run: session.run });
  const block = blocks.find(({ id }) => id === chosen.block) ?? firstOf(blocks, here);
  const criterion = block?.criteria.find(({ id }) => id === chosen.criterion) ?? block?.criteria[0];
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.scrollTo({ top: 0 }), [criterion?.id, part]);
  if (!block || !criterion) return <NothingYet here={here} />;

  const revealed = rounds.length > 0 && here.blocks.includes(block);
  const isOpen = mayRate(session, me) && toRate.includes(block.id);
  const showsResults = revealed && part === "results";
  return (
    <>
      <main ref={main} class={`rate ${blockClass(block.number)}`}>
        <ShowRatings here={here} />
        {blocks.length > 1 && (
          <SelectField
            label={t("rate-block")}
            options={blocks.map(({ id, number, short_title }) => ({
              value: id,
              label: `${number} · ${short_title}`,
            }))}
            value={block.id}
            onChange={(id) => choose({ block: id, criterion: "" })}
          />
        )}
        {revealed && (
          <Pick
            label={t("tab-rate")}
            options={[
              { value: "results", label: t("rate-results") },
              { value: "mine", label: t("rate-mine") },
            ]}
            value={part}
            onPick={pick}
          />
        )}
        {showsResults && <h1 class="sr">{t("rate-results")}</h1>}
        {showsResults ? (
          <Results
            here={here}
            block={block}
            rounds={rounds}
            mayRate={isOpen}
            onChange={(id) => {
              choose({ block: block.id, criterion: id });
              pick("mine");
            }}
          />
        ) : (
          <RateOne
            here={here}
            block={block}
            criterion={criterion}
            isOpen={isOpen}
            isRevealed={revealed && isShown}
          />
        )}
      </main>
      {!showsResults && (
        <RateFoot
          here={here}
          blocks={blocks}
          block={block}
          criterion={criterion}
          isOpen={isOpen}
          go={choose}
          leave={leave}
        />
      )}
    </>
  );
}

function usualPart(isShown: boolean, { rights }: SessionShape): Part {
  return isShown || rights.rate === "none" ? "results" : "mine";
}

/** What one has rated stays to be read, also where it can no longer be changed. */
function blocksShown(here: Here, toRate: readonly string[]): readonly BlockText[] {
  return here.content.blocks.filter(
    ({ id, criteria }) => toRate.includes(id) || criteria.some((each) => isRated(here, each.id)),
  );
}

function NothingYet({ here }: { here: Here }) {
  return (
    <main class="stack">
      <h1 class="sr">{t("tab-rate")}</h1>
      <ShowRatings here={here} />
      <p class="beside beside--first">{t("rate-none-yet")}</p>
    </main>
  );
}

function firstOf(blocks: readonly BlockText[], here: Here): BlockText | undefined {
  return blocks.find((block) => here.blocks.includes(block)) ?? blocks[0];
}
