// How many people are here, from how many territories.

import { t } from "../../lib/words.ts";
import type { CountsView } from "../../protocol.gen.ts";

export function Here({ counts }: { counts: CountsView | undefined }) {
  const { people, territories } = counts ?? { people: 0, territories: 0 };
  const words = t("projector-here", { people, territories });
  return (
    <span class="wall__here" key={words}>
      {words}
    </span>
  );
}
