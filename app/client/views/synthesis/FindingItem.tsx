// One sentence of the report: its words, what it rests on, whether that is still so, and what can be done with it.

import type { OutboxItem } from "../../lib/outbox.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { FindingEntry } from "./findings.ts";
import type { Place } from "./NoteWords.tsx";
import { RefusedFinding } from "./RefusedFinding.tsx";
import { SourceChips, type SourceState } from "./SourceChips.tsx";

interface Props extends Place {
  entry: FindingEntry;
  confirm: () => void;
  leaveOut: () => void;
  change: () => void;
  changeRefused: (item: OutboxItem) => void;
  remove: () => void;
  tell: (words: string) => void;
}

export function FindingItem(props: Props) {
  const { entry, confirm, leaveOut, change, changeRefused, remove, tell, ...place } = props;
  const { finding, state, refused } = entry;
  const states = place.bench.states[finding.id] ?? [];
  const has = (one: SourceState) => states.includes(one);
  const isStale = states.some((one) => one !== "current");
  return (
    <li class="finding" data-row={finding.id}>
      <p class="finding__words voice">
        <Said text={finding.text} lang={finding.lang} />
      </p>
      {finding.sources.length > 0 ? (
        <SourceChips sources={finding.sources} states={states} {...place} />
      ) : (
        <p class="tiny quiet">{t("finding-no-sources")}</p>
      )}
      {isStale && (
        <div class="finding__stale">
          <p class="state state--offline">
            <Icon name="clock" />
            <Changing text={staleWords(states)} />
          </p>
          {has("changed") && (
            <Button look={["dense"]} icon="saved" onPress={confirm}>
              {t("finding-still-true")}
            </Button>
          )}
          {(has("hidden") || has("erased")) && (
            <Button look={["dense"]} onPress={leaveOut}>
              {t("finding-leave-out")}
            </Button>
          )}
        </div>
      )}
      {refused && (
        <RefusedFinding
          bench={place.bench}
          item={refused}
          present={finding.seq > 0 ? finding : null}
          change={changeRefused}
          tell={tell}
        />
      )}
      <div class="finding__foot">
        {finding.seq > 0 && (
          <>
            <Button look={["quiet", "dense"]} icon="pen" onPress={change}>
              {t("finding-change")}
            </Button>
            <Button look={["quiet", "dense"]} icon="remove" onPress={remove}>
              {t("finding-remove")}
            </Button>
          </>
        )}
        {state !== null && state !== "refused" && <StateTag state={state} />}
      </div>
    </li>
  );
}

function staleWords(states: readonly SourceState[]): string {
  const found = (["changed", "hidden", "erased"] as const).filter((one) => states.includes(one));
  return found.map((one) => t(`finding-stale-${one}`)).join(" ");
}
