// After the close: thanks, what one said, and whether all of it arrived.

import { entriesOf, waiting } from "../../lib/board.ts";
import { isRefused } from "../../lib/outbox.ts";
import { t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Cloth } from "../Thread.tsx";
import { Toasts } from "../Toast.tsx";
import { RefusedEvaluation } from "./Evaluation.tsx";
import { Fate } from "./Fate.tsx";
import type { Here } from "./here.ts";
import { NoteEntry } from "./NoteEntry.tsx";
import { Refusals } from "./NoteList.tsx";
import { Unsent, unsentWords, useDraftsIn } from "./Unsent.tsx";

export function Ended({ here, read }: { here: Here; read: () => void }) {
  const { live, content } = here;
  // Whoever was in the middle of a sentence when the session was closed reads it here.
  const begun = unsentWords([], useDraftsIn(here.session.id));
  const entries = entriesOf(live.store.notes.value.values(), live.outbox.value, live.status.value);
  const own = entries.filter(({ note }) => note.mine);
  const counts = { notes: own.length, ratings: live.store.ratings.value.size };
  return (
    <div class="phone">
      <header>
        <Cloth band />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it can be focused, and it must scroll by keyboard too. */}
      <main class="stack stack--wide" tabIndex={0}>
        <div class="stack stack--tight">
          <p class="tiny quiet">{t("ended-closed")}</p>
          <h1 class="question question--hero">
            {t(own.length + counts.ratings > 0 ? "ended-thanks" : "ended-thanks-only")}
          </h1>
        </div>
        <p class="quiet">
          <Changing text={t("ended-counts", counts)} />
        </p>
        <div>
          {own.map((entry) => (
            <NoteEntry
              key={entry.note.id}
              entry={entry}
              content={content}
              onEdit={null}
              onRemove={null}
            >
              <Fate here={here} note={entry.note} />
              <Refusals here={here} entry={entry} />
            </NoteEntry>
          ))}
          <RefusedEvaluation here={here} />
        </div>
        {begun.length > 0 && <Unsent words={begun} />}
      </main>
      <Arrived here={here} isAll={begun.length === 0} />
      <footer class="phone__foot">
        <Button look={["act", "wide", "tall"]} icon="book" onPress={read}>
          {t("ended-read")}
        </Button>
      </footer>
      <Toasts />
    </div>
  );
}

/** Whether this device may be closed: what waits goes by itself, what was refused is its writer's to decide. */
function Arrived({ here, isAll }: { here: Here; isAll: boolean }) {
  const items = here.live.outbox.value;
  const refused = items.filter(isRefused).length;
  const left = waiting(items);
  // What was begun is shown above: "all arrived" would deny it.
  if (left === 0 && refused === 0 && !isAll) return null;
  const [look, text] =
    left > 0
      ? (["offline", t("ended-waiting", { count: left })] as const)
      : refused > 0
        ? (["refused", t("ended-refused", { count: refused })] as const)
        : (["saved", t("ended-all-arrived")] as const);
  return (
    <Banner look={look} icon={look}>
      <Changing text={text} />
    </Banner>
  );
}
