// The sessions somebody led with this browser, as cards: a new one can be like one of them.

import { lang, t } from "../../lib/words.ts";
import { inLanguage } from "../desk/inLanguage.ts";
import type { Mode } from "./ModeChoice.tsx";

export interface Led {
  id: string;
  title: Readonly<Record<string, string>>;
  mode: Mode;
  /** Who joined it: titles may be the same. */
  people: number;
}

interface Props {
  sessions: readonly Led[];
  chosen: Led | null;
  choose: (session: Led) => void;
}

export function LikeChoice({ sessions, chosen, choose }: Props) {
  if (sessions.length === 0) return null;
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t("opener-like")}</h2>
      </legend>
      <p class="small quiet">{t("opener-like-means")}</p>
      <div class="opener__plans">
        {sessions.map((session) => (
          <label key={session.id} class={session.id === chosen?.id ? "plan plan--chosen" : "plan"}>
            <span class="plan__head">
              <input
                type="radio"
                name="plan"
                checked={session.id === chosen?.id}
                onChange={() => choose(session)}
              />
              <b class="plan__title" key={lang.value}>
                {inLanguage(session.title, lang.value)}
              </b>
            </span>
            <span class="plan__facts">{t("opener-like-people", { people: session.people })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
