// Something that was said and not taken: why, and the ways out. The words are kept until their writer decides (H29).

import type { Live } from "../../lib/live.ts";
import type { OutboxItem } from "../../lib/outbox.ts";
import { refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import { copy } from "./copy.ts";

/** What stands on the board with its own words, refused or not. */
const DRAWN: ReadonlySet<string> = new Set(["add_note"]);

interface Props {
  live: Live;
  item: OutboxItem;
  /** The record as it is now, for sending again after a conflict (H28). */
  seen?: number | undefined;
  /** What it would change, as it is by now: after a conflict both are shown (H28). */
  present?: { text: string; lang: string } | null;
}

export function RefusedItem({ live, item, seen, present }: Props) {
  const { outcome, command } = item;
  if (outcome === null || outcome.done) return null;
  const text = "text" in command ? command.text : null;
  const isConflict = outcome.code === "changed" && present != null && text !== null;
  return (
    <div class="refused" role="alert">
      <StateTag state="refused" />
      <p class="small">{refusal(outcome.code, { ...outcome.params })}</p>
      {isConflict && (
        <p class="note__text">
          <span class="tag">{t("conflict-theirs")}</span>{" "}
          <Said text={present.text} lang={present.lang} />
        </p>
      )}
      {text !== null && !DRAWN.has(command.type) && (
        <p class="note__text">
          <span class="tag">{t(isConflict ? "conflict-mine" : "note-edit-refused")}</span>{" "}
          <Said text={text} />
        </p>
      )}
      {command.type === "remove_note" && <p class="tag">{t("note-remove-refused")}</p>}
      <div class="note__actions">
        {live.store.session.value?.state !== "closed" && (
          <Button onPress={() => void live.retry(item, seen)}>
            {t(isConflict ? "conflict-keep-mine" : "refused-again")}
          </Button>
        )}
        {text !== null && (
          <Button look={["quiet"]} onPress={() => void copy(text)}>
            {t("refused-copy")}
          </Button>
        )}
        <Button look={["quiet"]} onPress={() => void live.discard(item)}>
          {t(isConflict ? "conflict-keep-theirs" : "refused-discard")}
        </Button>
      </div>
    </div>
  );
}
