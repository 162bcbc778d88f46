// The rapporteur shows the group its ratings, where the plan lets them (H20): what it does first, then a second tap.

import { useState } from "preact/hooks";
import { refusedOf, underway } from "../../lib/groupwork.ts";
import { mayReveal } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { swallowSecondTap } from "../secondTap.ts";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { isRapporteur } from "./Together.tsx";

export function ShowRatings({ here }: { here: Here }) {
  const { live, session, content, me, group } = here;
  const [asked, ask] = useState(false);
  if (!group || !isRapporteur(here, group) || !mayReveal(session, content, me)) return null;
  const isUnderway = underway(live.outbox.value, "reveal") !== null;
  return (
    <section class="panel panel--soft stack show-ratings">
      <p class="small">
        {t(session.mode === "anonymous" ? "show-ratings-anonymous" : "show-ratings-means")}
      </p>
      {isUnderway ? (
        <p class="small quiet">
          <Changing text={t("show-ratings-underway")} />
        </p>
      ) : asked ? (
        <div class="stack stack--tight">
          <Button
            look={["act", "wide"]}
            onPress={() => live.send({ type: "reveal", group: group.id })}
          >
            {t("show-ratings-yes")}
          </Button>
          <Button look={["quiet", "wide"]} onPress={() => ask(false)}>
            {t("show-ratings-no")}
          </Button>
        </div>
      ) : (
        <Button
          look={["wide"]}
          onPress={(event) => {
            swallowSecondTap(event);
            ask(true);
          }}
        >
          {t("show-ratings")}
        </Button>
      )}
      {refusedOf(live.outbox.value, ["reveal"]).map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
    </section>
  );
}
