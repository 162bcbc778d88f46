// Where did my note go: the themes it is in, whether it came first, its dots, what the report says resting on it; to its
// author only.

import { reportSections } from "../../lib/sections.ts";
import { t } from "../../lib/words.ts";
import type { FateView, NoteFateShape, NoteShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { MarkCounts } from "../desk/VoteBar.tsx";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";

export function Fate({ here, note }: { here: Here; note: NoteShape }) {
  const fate = fatesOf(here).find((one) => one.note === note.id);
  if (!fate) return null;
  const isUsed =
    fate.theme !== null ||
    fate.across !== null ||
    fate.findings.length > 0 ||
    fate.priority ||
    (fate.dots ?? 0) > 0;
  return (
    <div class="fate small">
      {fate.theme !== null && (
        <p>
          {t("fate-theme")} <Said text={fate.theme} />
        </p>
      )}
      {fate.across !== null && (
        <p>
          {t("fate-across")} <Said text={fate.across} />
        </p>
      )}
      {fate.priority && <p>{t("fate-priority")}</p>}
      {fate.dots !== null && (
        <p>
          <Changing text={t("vote-dots", { dots: fate.dots, people: fate.voters ?? 0 })} />
        </p>
      )}
      {fate.marks && <MarkCounts counts={fate.marks} />}
      <Concluded here={here} fate={fate} />
      {!isUsed && <p class="quiet">{t("fate-board")}</p>}
    </div>
  );
}

/** The sentences of the report that rest on the note, each with its section. */
function Concluded({ here, fate }: { here: Here; fate: NoteFateShape }) {
  if (fate.findings.length === 0) return null;
  const sections = reportSections(here.content);
  return (
    <div class="fate__findings">
      <p>
        <Changing text={t("fate-findings", { findings: fate.findings.length })} />
      </p>
      <ul>
        {fate.findings.map(({ section, text, lang }) => (
          <li key={`${section}/${text}`}>
            <p class="tiny quiet" key={section}>
              {sections.find(({ id }) => id === section)?.title ?? section}
            </p>
            <p class="voice">
              <Said text={text} lang={lang} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function fatesOf({ live, me }: Here): readonly NoteFateShape[] {
  return (live.store.views.value.get(`fate/${me.id}`) as FateView | undefined)?.notes ?? [];
}
