// The language of this device (H65): each under its own name.

import { lang, ownName, setLang, t } from "../../lib/words.ts";
import type { Page } from "../desk/begin.tsx";
import { Pick } from "../Pick.tsx";
import { toast } from "../Toast.tsx";

export function Languages({ page }: { page: Page }) {
  const options = page.languages.map((each) => ({ value: each, label: ownName(each), lang: each }));
  return (
    <div class="field">
      <span class="label">{t("language")}</span>
      <Pick
        label={t("language")}
        options={options}
        value={lang.value}
        onPick={(each) => void change(each, page.build)}
      />
    </div>
  );
}

async function change(language: string, build: string): Promise<void> {
  try {
    await setLang(language, build);
  } catch (failure) {
    // Without a connection the words cannot be fetched; the old ones stay.
    if (!(failure instanceof Error)) throw failure;
    toast(t("refused-unreachable"));
  }
}
