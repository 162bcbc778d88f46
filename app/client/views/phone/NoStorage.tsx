// The browser stores nothing, so it could neither keep a place in the session nor a word.

import { t } from "../../lib/words.ts";
import { Frame } from "./Frame.tsx";

export function NoStorage() {
  return (
    <Frame title={t("not-stored-title")}>
      <p>{t("not-stored-what")}</p>
    </Frame>
  );
}
