// Below the criterion, always in reach of the thumb: how far one has come, and the way on, which ends.

import { t } from "../../lib/words.ts";
import type { BlockText, CriterionText } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import type { Here } from "./here.ts";
import { isRated } from "./ratings.ts";

export interface Chosen {
  block: string;
  criterion: string;
}

interface Props {
  here: Here;
  blocks: readonly BlockText[];
  block: BlockText;
  criterion: CriterionText;
  isOpen: boolean;
  go: (chosen: Chosen) => void;
  leave: () => void;
}

export function RateFoot({ here, blocks, block, criterion, isOpen, go, leave }: Props) {
  const n = block.criteria.indexOf(criterion);
  const [previous, next] = [block.criteria[n - 1], block.criteria[n + 1]];
  const done = block.criteria.filter(({ id }) => isRated(here, id)).length;
  const open = blocks.find(
    (each) => each !== block && each.criteria.some(({ id }) => !isRated(here, id)),
  );
  const to = (criterion: CriterionText) => go({ block: block.id, criterion: criterion.id });
  const look = isRated(here, criterion.id) ? (["act"] as const) : [];
  return (
    <nav class="phone__foot phone__foot--thin row row--split" aria-label={t("rate-ways")}>
      {previous ? (
        <IconButton icon="back" label={t("rate-previous")} onPress={() => to(previous)} />
      ) : (
        <span class="rate__corner" />
      )}
      <span class="tiny quiet">
        <Changing text={t("rate-done", { done, of: block.criteria.length })} />
      </span>
      {next && (
        <Button look={look} onPress={() => to(next)}>
          {t("rate-next")}
        </Button>
      )}
      {!next && isOpen && open && (
        <Button look={look} onPress={() => go({ block: open.id, criterion: "" })}>
          {t("rate-next-block")}
        </Button>
      )}
      {!next && !(isOpen && open) && (
        <Button look={look} onPress={leave}>
          {t("rate-finish")}
        </Button>
      )}
    </nav>
  );
}
