// A console without a key that opens it: the way back in with the recovery code.

import { useState } from "preact/hooks";
import { recoveryProblemOf, spelled } from "../../lib/code.ts";
import { refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { recover } from "../desk/recover.ts";
import { TextField } from "../Field.tsx";
import { Cloth } from "../Thread.tsx";

export function Recover({ languages }: { languages: readonly string[] }) {
  const [typed, type] = useState("");
  const [wrong, say] = useState<(() => string) | null>(null);
  const [asking, ask] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = recoveryProblemOf(typed);
    if (found) {
      const { problem, ...params } = found;
      say(() => () => t(`recovery-${problem}`, params));
      return;
    }
    ask(true);
    const refused = await recover(spelled(typed));
    ask(false);
    if (refused) say(() => () => refusal(refused.code, refused.params));
  };
  return (
    <main class="plain stack stack--wide">
      <div class="recover__band">
        <Cloth band />
      </div>
      <div class="row row--split row--wrap">
        <h1 class="question question--title">{t("recovery-title")}</h1>
        <LanguageChoice languages={languages} />
      </div>
      <p>{t("recovery-why")}</p>
      <form class="stack" onSubmit={submit} noValidate>
        <TextField
          label={t("recovery-label")}
          hint={t("recovery-hint")}
          value={typed}
          onInput={(text) => {
            type(text);
            say(null);
          }}
          error={wrong?.() ?? null}
        />
        <div>
          <Button type="submit" look={["act"]} disabled={asking}>
            {t(asking ? "code-looking" : "recovery-go")}
          </Button>
        </div>
      </form>
      <p>
        <a class="link" href="/">
          {t("recovery-home")}
        </a>
      </p>
    </main>
  );
}
