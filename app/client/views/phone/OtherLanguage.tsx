// Marks texts of the plan that are not in the language of this device (H14).

import { lang, t } from "../../lib/words.ts";
import type { ClientContent } from "../../protocol.gen.ts";

/** The language these texts are in, if it is another one. */
export function otherLanguage(content: ClientContent): string | null {
  const spoken = content.fallback.length > 0 ? content.default_language : content.lang;
  return spoken === lang.value ? null : spoken;
}

export function OtherLanguage({ content }: { content: ClientContent }) {
  const spoken = otherLanguage(content);
  if (spoken === null) return null;
  const language = new Intl.DisplayNames([lang.value], { type: "language" }).of(spoken) ?? spoken;
  return (
    <span class="tag tag--box" title={t("learn-fallback", { language })}>
      <span aria-hidden="true">{spoken.toUpperCase()}</span>
      <span class="sr">{t("learn-fallback", { language })}</span>
    </span>
  );
}
