// One field for the join code; an error says what is wrong with the code.

import { useState } from "preact/hooks";
import {
  deviceProblemOf,
  isMeantAsRecovery,
  isMeantForDevice,
  problemOf,
  recoveryProblemOf,
  spelled,
} from "../../lib/code.ts";
import { refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Page } from "../desk/begin.tsx";
import { TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Cloth } from "../Thread.tsx";
import { Languages } from "./Languages.tsx";
import type { Taken } from "./pair.ts";

interface Props {
  page: Page;
  /** Goes to the session; the answer is why not. */
  enter: Enter;
  /** The same with a recovery code, which leads to the console. */
  recover: Enter;
  /** The same with a code from the person's other device; this one may be somebody else's in that session. */
  pair: (code: string) => Promise<Refused | Taken | null>;
  /** Whoever comes has said to take part on another device already. */
  isElsewhere: boolean;
}

type Refused = { code: string; params: Record<string, string | number> };
type Enter = (code: string) => Promise<Refused | null>;

const PROBLEM = { code: problemOf, recovery: recoveryProblemOf, device: deviceProblemOf };

export function CodePage({ page, enter, recover, pair, isElsewhere }: Props) {
  const [typed, type] = useState("");
  const [wrong, say] = useState<(() => string) | null>(null);
  const [asking, ask] = useState(false);
  const [elsewhere, setElsewhere] = useState(isElsewhere);
  const [taken, confirm] = useState<Taken | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const meant = meantBy(typed, elsewhere);
    const problem = PROBLEM[meant](typed);
    if (problem) {
      say(() => () => sentenceFor(problem, meant));
      return;
    }
    ask(true);
    const answer = await { code: enter, recovery: recover, device: pair }[meant](spelled(typed));
    ask(false);
    if (answer === null) return;
    if ("goOn" in answer) confirm(answer);
    else if (answer.code === "session_closed") say(() => () => t("join-closed"));
    else say(() => () => refusal(answer.code, answer.params));
  };
  return (
    <div class="phone phone--centred">
      <header>
        <Cloth band />
      </header>
      <main>
        <h1 class="question question--hero">{t(elsewhere ? "code-title-device" : "code-title")}</h1>
        <form class="stack stack--wide" onSubmit={submit} noValidate>
          <TextField
            label={t(elsewhere ? "code-label-device" : "code-label")}
            {...(elsewhere ? {} : { hint: t("code-hint") })}
            value={typed}
            onInput={(text) => {
              type(text);
              say(null);
            }}
            error={wrong?.() ?? null}
            code
          />
          <Button type="submit" look={["act", "wide", "tall"]} disabled={asking}>
            {t(asking ? "code-looking" : "code-continue")}
          </Button>
          <details
            class="fold"
            open={elsewhere}
            onToggle={(event) => {
              setElsewhere(event.currentTarget.open);
              say(null);
            }}
          >
            <summary>
              <Icon name="down" />
              {t("code-elsewhere")}
            </summary>
            <p class="fold__inside small">{t("code-elsewhere-how")}</p>
          </details>
        </form>
        {taken && <InsteadOf taken={taken} stay={() => confirm(null)} />}
      </main>
      <footer class="phone__foot phone__foot--bare">
        <Languages page={page} />
      </footer>
    </div>
  );
}

function InsteadOf({ taken, stay }: { taken: Taken; stay: () => void }) {
  return (
    <Dialog
      title={t("device-instead", { name: taken.known })}
      onClose={stay}
      actions={
        <>
          <Button onPress={stay}>{t("cancel")}</Button>
          <Button look={["act"]} onPress={taken.goOn}>
            {t("join-again-go", { name: taken.name })}
          </Button>
        </>
      }
    >
      <p>{t("join-not-me-means", { name: taken.known })}</p>
    </Dialog>
  );
}

function meantBy(typed: string, elsewhere: boolean): keyof typeof PROBLEM {
  if (isMeantAsRecovery(typed)) return "recovery";
  return elsewhere || isMeantForDevice(typed) ? "device" : "code";
}

function sentenceFor(
  problem: NonNullable<ReturnType<typeof problemOf>>,
  of: keyof typeof PROBLEM,
): string {
  const { problem: kind, ...params } = problem;
  return t(`${of}-${kind}`, params);
}
