// A case study, with what became known only afterwards kept apart, and where it is from.

import { countryName } from "../../lib/countries.ts";
import { lang, t } from "../../lib/words.ts";
import type { CaseText } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import type { InRoom } from "./here.ts";

export function CaseStudy({ here, study }: { here: InRoom; study: CaseText }) {
  const blocks = here.content.blocks.filter(({ id }) => study.blocks.includes(id));
  const country = study.country ? countryName(study.country, lang.value) : "";
  return (
    <article class="stack">
      <p class="tiny quiet">{[study.place, country, study.period].filter(Boolean).join(" · ")}</p>
      <h1 class="question">{study.title}</h1>
      <p class="voice">{study.summary}</p>
      {study.later && (
        <div class="panel stack stack--tight">
          <p class="tag">
            <Icon name="clock" />
            {t("learn-later")}
          </p>
          <p class="voice">{study.later}</p>
        </div>
      )}
      {blocks.length > 0 && (
        <p class="small">
          <b>{t("learn-case-about")}</b> {blocks.map((block) => block.short_title).join(" · ")}
        </p>
      )}
      {study.sources.length > 0 && (
        <section class="stack stack--tight small">
          <h2 class="h2">{t("learn-sources")}</h2>
          <ul class="stack stack--tight">
            {study.sources.map((source) => (
              <li key={source.url}>
                <a class="link" href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.name}
                </a>
                {source.later && <span class="quiet"> ({t("learn-later-source")})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
