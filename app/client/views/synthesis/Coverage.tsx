// What the findings rest on so far: how many notes, whose, and the notes that no finding uses yet.

import { countryName } from "../../lib/countries.ts";
import { fullTerritory } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { type Voice, voicesBy, type Whose } from "./coverage.ts";
import { languageName, NoteWords, type Place } from "./NoteWords.tsx";
import { useMore } from "./useMore.tsx";

const UNUSED_AT_ONCE = 6;
const VOICES_AT_ONCE = 12;

export function Coverage({ bench }: Pick<Place, "bench">) {
  const [notes, used] = [bench.counted.length, bench.counted.length - bench.unused.length];
  return (
    <section class="panel stack" aria-label={t("coverage-title")}>
      <h3 class="h2">{t("coverage-title")}</h3>
      <Share part={used} of={notes} />
      <p class="small">
        <Changing text={notes === 0 ? t("coverage-none") : t("coverage-notes", { used, notes })} />
      </p>
    </section>
  );
}

export function Unused({ write, ...place }: Place & { write: (note: NoteShape) => void }) {
  const { bench } = place;
  const { shown, more } = useMore(bench.unused, UNUSED_AT_ONCE);
  return (
    <section class="panel stack leftover" aria-labelledby="unused" data-rows="unused">
      <h3 class="h2" id="unused" tabIndex={-1}>
        <Changing text={t("unused-title", { notes: bench.unused.length })} />
      </h3>
      {bench.unused.length === 0 && (
        <p class="small quiet">
          {t(bench.counted.length === 0 ? "unused-no-notes" : "unused-none")}
        </p>
      )}
      <ul>
        {shown.map((note) => (
          <li key={note.id} class="leftover__one" data-row={note.id}>
            <NoteWords note={note} {...place} />
            <Button look={["dense"]} icon="pen" onPress={() => write(note)}>
              {t("unused-write")}
            </Button>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** Read from the notes themselves: whoever reads them could count it. */
export function Voices({ bench }: Pick<Place, "bench">) {
  if (bench.counted.length === 0) return null;
  const byTerritory = voicesBy(bench.counted, bench.used, TERRITORY, lang.value);
  const byLanguage = voicesBy(bench.counted, bench.used, LANGUAGE, lang.value);
  return (
    <section class="panel stack" aria-label={t("voices-title")}>
      <div>
        <h3 class="h2">{t("voices-title")}</h3>
        <p class="tiny quiet voices__legend">
          <span>
            <i class="share__key" aria-hidden="true" /> {t("voices-legend-notes")}
          </span>
          <span>
            <i class="share__key share__key--used" aria-hidden="true" /> {t("voices-legend-used")}
          </span>
        </p>
      </div>
      <Table title={t("voices-territory")} voices={byTerritory} none={t("voices-no-territory")} />
      <Table title={t("voices-language")} voices={byLanguage} none="" />
    </section>
  );
}

function Table({ title, voices, none }: { title: string; voices: Voice[]; none: string }) {
  const { shown, more } = useMore(voices, VOICES_AT_ONCE);
  const most = Math.max(1, ...voices.map(({ notes }) => notes));
  return (
    <div class="stack stack--tight">
      <h4 class="small">{title}</h4>
      {voices.length === 0 && <p class="tiny quiet">{none}</p>}
      <ul class="voices">
        {shown.map((voice) => (
          <li key={voice.id} class="voices__one">
            <bdi translate={false} class="small">
              {voice.label}
            </bdi>
            <Changing
              class="small voices__numbers"
              text={t("voices-numbers", { notes: voice.notes, used: voice.used })}
            />
            <Share part={voice.used} of={voice.notes} most={most} />
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** Two thin bars, the whole above its part; their numbers stand beside them in words. */
function Share({ part, of, most = of }: { part: number; of: number; most?: number }) {
  const wide = (n: number) => `${Math.round((1000 * n) / Math.max(most, 1)) / 10}%`;
  return (
    <span class="share" aria-hidden="true">
      {of > 0 && <i style={{ inlineSize: wide(of) }} />}
      {part > 0 && <i class="share__used" style={{ inlineSize: wide(part) }} />}
    </span>
  );
}

const TERRITORY: Whose = {
  idOf: ({ place, country }) => (country === null ? null : `${country}/${place ?? ""}`),
  labelOf: ({ place, country }) =>
    place
      ? fullTerritory(place, country ?? "", lang.value)
      : countryName(country ?? "", lang.value),
};

const LANGUAGE: Whose = {
  idOf: (note) => note.lang,
  labelOf: (note) => languageName(note.lang),
};
