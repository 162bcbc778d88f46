// Themes across groups and languages: on the left the notes that are in none, on the right the themes, below those of the
// groups to read. Facilitators put notes together, organizers read (H59).

import { useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Changing } from "../Changing.tsx";
import { AcrossTheme, NewTheme } from "./AcrossTheme.tsx";
import { deedsOn } from "./deeds.ts";
import { GroupThemes } from "./GroupThemes.tsx";
import { LastStep } from "./LastStep.tsx";
import { LooseNotes } from "./LooseNotes.tsx";
import type { Place } from "./NoteWords.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { useFocusStays } from "./useFocusStays.ts";

export function ThemesTab(place: Place) {
  const { bench } = place;
  const [told, tell] = useState("");
  const page = useRef<HTMLElement>(null);
  useFocusStays(page);
  const deeds = bench.mayGroup ? deedsOn(bench, tell) : null;
  const { themes } = bench.across;
  return (
    <main class="organize__body across" ref={page}>
      <div class="row row--split row--wrap organize__head">
        <h2 class="h2">
          <Changing text={t("themes-title", { themes: themes.length })} />
        </h2>
        {deeds && <LastStep words={told} steps={bench.steps.value.length} undo={deeds.undo} />}
      </div>
      <p class="small quiet">{t(deeds ? "themes-about" : "themes-about-read")}</p>
      {deeds && bench.isVoting && (
        <Banner icon="lock" title={t("themes-voting")}>
          {t("themes-voting-means")}
        </Banner>
      )}
      <div class="across__parts">
        <LooseNotes deeds={deeds} {...place} />
        <div class="across__themes">
          {deeds && <NewTheme limit={bench.limits.theme} make={(title) => deeds.make(title, [])} />}
          {themes.length === 0 && <p class="panel quiet">{t("themes-empty")}</p>}
          <div class="across__columns">
            {themes.map((theme) => (
              <AcrossTheme key={theme.id} theme={theme} deeds={deeds} {...place} />
            ))}
          </div>
          {deeds && <Suggestions deeds={deeds} {...place} />}
          <GroupThemes deeds={deeds} {...place} />
        </div>
      </div>
    </main>
  );
}
