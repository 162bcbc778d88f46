// How people sign what they write: with their name, with their territory, or not at all. One sentence each.

import { t } from "../../lib/words.ts";

export type Mode = "named" | "territory" | "anonymous";
const MODES: readonly Mode[] = ["named", "territory", "anonymous"];

export function ModeChoice({ mode, choose }: { mode: Mode; choose: (mode: Mode) => void }) {
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t("opener-mode")}</h2>
      </legend>
      <div class="modes">
        {MODES.map((each) => (
          <label key={each} class={each === mode ? "mode mode--chosen" : "mode"}>
            <input type="radio" name="mode" checked={each === mode} onChange={() => choose(each)} />
            <b>{t(`opener-mode-${each}`)}</b>
            <span class="small quiet">{t(`opener-mode-${each}-means`)}</span>
          </label>
        ))}
      </div>
      <p class="small quiet">{t("opener-mode-later")}</p>
    </fieldset>
  );
}
