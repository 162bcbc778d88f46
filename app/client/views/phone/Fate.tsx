// Where did my note go: the theme it is in, whether it came first, its dots; to its author only.

import { t } from "../../lib/words.ts";
import type { FateView, NoteFateShape, NoteShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { MarkCounts } from "../desk/VoteBar.tsx";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";

export function Fate({ here, note }: { here: Here; note: NoteShape }) {
  const fate = fatesOf(here).find((one) => one.note === note.id);
  if (!fate) return null;
  const isUsed = fate.theme !== null || fate.priority || (fate.dots ?? 0) > 0;
  return (
    <div class="fate small">
      {fate.theme !== null && (
        <p>
          {t("fate-theme")} <Said text={fate.theme} />
        </p>
      )}
      {fate.priority && <p>{t("fate-priority")}</p>}
      {fate.dots !== null && (
        <p>
          <Changing text={t("vote-dots", { dots: fate.dots, people: fate.voters ?? 0 })} />
        </p>
      )}
      {fate.marks && <MarkCounts counts={fate.marks} />}
      {!isUsed && <p class="quiet">{t("fate-board")}</p>}
    </div>
  );
}

export function fatesOf({ live, me }: Here): readonly NoteFateShape[] {
  return (live.store.views.value.get(`fate/${me.id}`) as FateView | undefined)?.notes ?? [];
}
