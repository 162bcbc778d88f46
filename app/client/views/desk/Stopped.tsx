// The page cannot go on by itself: says why, and what to do.

import { has, t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";

export function Stopped({ code }: { code: number }) {
  const known = `stopped-${code}`;
  return (
    <div class="plain">
      <Banner look="refused" icon="refused" title={t("desk-stopped-title")} urgent>
        {t(has(known) ? known : "desk-stopped-other", { code })}
      </Banner>
    </div>
  );
}
