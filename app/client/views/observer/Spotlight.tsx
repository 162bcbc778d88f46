// What is before everybody, for somebody who only looks on: in full, for there is nothing that it could interrupt (H52).

import { t } from "../../lib/words.ts";
import { nameOfLit } from "../lit.ts";
import type { InRoom } from "../phone/here.ts";
import { Lit } from "../phone/Lit.tsx";

export function Spotlight({ here }: { here: InRoom }) {
  const lit = here.live.store.all("spotlight").value.get("spotlight");
  const name = lit ? nameOfLit(lit, here.content, here.session) : "";
  return (
    <section class={lit ? "panel stack" : ""}>
      <div aria-live="polite">
        {lit && (
          <>
            <p class="tiny quiet">{t("lit")}</p>
            <h2 class="h2" key={name}>
              {name}
            </h2>
          </>
        )}
      </div>
      {lit && <Lit here={here} lit={lit} key={`${lit.what} ${lit.at}`} />}
    </section>
  );
}
