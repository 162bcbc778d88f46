// The language of this device; changing it changes words and nothing else (H65).

import { lang, ownName, setLang, t } from "../../lib/words.ts";
import { Icon } from "../Icon.tsx";

export function LanguageChoice({ languages }: { languages: readonly string[] }) {
  if (languages.length < 2) return null;
  return (
    <span class="select language">
      <select
        class="input language__list"
        aria-label={t("desk-language")}
        value={lang.value}
        onChange={(event) => void setLang(event.currentTarget.value, document.body.dataset.build)}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {ownName(each)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
