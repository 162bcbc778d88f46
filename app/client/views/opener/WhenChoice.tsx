// Whether people can join as soon as the session is made, or only once a facilitator opens it.

import { t } from "../../lib/words.ts";

export type When = "now" | "later";
const WHENS: readonly When[] = ["now", "later"];

interface Props {
  when: When;
  choose: (when: When) => void;
  /** One heading less where a dialog has its own. */
  inDialog?: boolean;
}

export function WhenChoice({ when, choose, inDialog = false }: Props) {
  const title = t("opener-when");
  return (
    <fieldset class="stack">
      <legend>{inDialog ? <b>{title}</b> : <h2>{title}</h2>}</legend>
      <div class="modes">
        {WHENS.map((each) => (
          <label key={each} class={each === when ? "mode mode--chosen" : "mode"}>
            <input
              type="radio"
              name="when"
              checked={each === when}
              // A dialog would begin at the first one, chosen or not.
              autofocus={inDialog && each === when}
              onChange={() => choose(each)}
            />
            <b>{t(`opener-when-${each}`)}</b>
            <span class="small quiet">{t(`opener-when-${each}-means`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
