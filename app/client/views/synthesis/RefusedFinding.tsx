// A finding, or its change, that was not taken: why, both versions after a conflict, and the ways out. The words are kept
// until their writer decides (H29).

import type { OutboxItem } from "../../lib/outbox.ts";
import { refusal, t } from "../../lib/words.ts";
import type { FindingShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { toClipboard } from "../clipboard.ts";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Bench } from "./bench.ts";

interface Props {
  bench: Bench;
  item: OutboxItem;
  /** As it is by now, where it is still there. */
  present: FindingShape | null;
  /** Opens the form with its words. */
  change: (item: OutboxItem) => void;
  tell: (words: string) => void;
}

export function RefusedFinding({ bench, item, present, change, tell }: Props) {
  const { outcome, command } = item;
  if (outcome === null || outcome.done) return null;
  const text = "text" in command ? command.text : null;
  const isConflict = outcome.code === "changed" && present !== null && text !== null;
  const copy = async (words: string) =>
    tell(t((await toClipboard(words)) ? "refused-copied" : "refused-not-copied"));
  return (
    <div class="refused" role="alert">
      <StateTag state="refused" />
      <p class="small">{refusal(outcome.code, { ...outcome.params })}</p>
      {isConflict && <p class="tag">{t("conflict-finding")}</p>}
      {text !== null && command.type === "edit_finding" && (
        <p class="finding__words voice">
          <span class="tag">{t("conflict-mine")}</span> <Said text={text} />
        </p>
      )}
      {command.type === "remove_finding" && <p class="tag">{t("finding-remove-refused")}</p>}
      <div class="row row--wrap">
        <Button look={["dense"]} onPress={() => bench.retry(item, present?.seq || undefined)}>
          {t(isConflict ? "conflict-keep-mine" : "refused-again")}
        </Button>
        {text !== null && (
          <>
            <Button look={["quiet", "dense"]} icon="pen" onPress={() => change(item)}>
              {t("finding-change")}
            </Button>
            <Button look={["quiet", "dense"]} onPress={() => void copy(text)}>
              {t("refused-copy")}
            </Button>
          </>
        )}
        <Button look={["quiet", "dense"]} onPress={() => bench.discard(item)}>
          {t(isConflict ? "conflict-keep-theirs" : "refused-discard")}
        </Button>
      </div>
    </div>
  );
}
