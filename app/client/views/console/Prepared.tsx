// Before the session is open: what can be done meanwhile, and the button that lets people in.

import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import type { Give } from "./give.ts";

export function Prepared({ give }: { give: Give }) {
  return (
    <section class="panel stack">
      <h2 class="h2">{t("console-prepared")}</h2>
      <p class="small">{t("console-prepared-1")}</p>
      <p class="small">{t("console-prepared-2")}</p>
      <Button
        look={["act", "wide"]}
        onPress={() => give({ type: "open_session" }, t("console-open"))}
      >
        {t("console-open")}
      </Button>
    </section>
  );
}
