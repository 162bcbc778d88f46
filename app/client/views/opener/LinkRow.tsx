// One link to hand out: what it lets somebody do, and the link itself only when asked for, for it opens the session.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { CopyField } from "../desk/CopyField.tsx";
import type { Door } from "./opening.ts";

export function LinkRow({ door, link }: { door: Door; link: string }) {
  const [shown, show] = useState(false);
  return (
    <section class="link-row">
      <div>
        <h3>{t(`opener-door-${door}`)}</h3>
        <p class="small quiet">{t(`opener-door-${door}-may`)}</p>
      </div>
      <div class="row">
        <Button look={["dense", "quiet"]} expanded={shown} onPress={() => show(!shown)}>
          {t(shown ? "opener-hide" : "opener-show")}
        </Button>
        {!shown && <CopyField label={t(`opener-door-${door}`)} text={link} hidden />}
      </div>
      {shown && (
        <div class="link-row__text">
          <CopyField label={t(`opener-door-${door}`)} text={link} />
        </div>
      )}
    </section>
  );
}
