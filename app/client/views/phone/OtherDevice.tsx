// A code with which the same person takes part on another device too (H56): shown while it holds.

import { useEffect, useState } from "preact/hooks";
import { type Answer, newDeviceCode, sessionInfo } from "../../lib/api.ts";
import { inHalves } from "../../lib/code.ts";
import { recallKey } from "../../lib/keys.ts";
import { refusal, t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { useSecondsLeft } from "../desk/useSecondsLeft.ts";
import { digits } from "../Timer.tsx";
import type { Here } from "./here.ts";
import { Sentence } from "./Sentence.tsx";

export function OtherDevice({ here }: { here: Here }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button look={["quiet", "start"]} icon="key" onPress={() => open(true)}>
        {t("device-use")}
      </Button>
      {isOpen && <CodeDialog here={here} close={() => open(false)} />}
    </>
  );
}

interface Drawn {
  code: string;
  until: number;
  /** What to open there. */
  address: string;
}

function CodeDialog({ here, close }: { here: Here; close: () => void }) {
  const [asked, again] = useState(0);
  const [answer, setAnswer] = useState<Answer<Drawn> | null>(null);
  useEffect(() => {
    void draw(here.session.id).then(setAnswer);
  }, [asked]);
  return (
    <Dialog
      title={t("device-use")}
      onClose={close}
      actions={<Button onPress={close}>{t("device-done")}</Button>}
    >
      {answer === null && <p role="status">{t("device-drawing")}</p>}
      {answer?.ok === false && (
        <Banner look="refused" icon="refused" urgent>
          {refusal(answer.code, answer.params)}
        </Banner>
      )}
      {answer?.ok && <Code here={here} drawn={answer.value} again={() => again(asked + 1)} />}
    </Dialog>
  );
}

function Code({ here, drawn, again }: { here: Here; drawn: Drawn; again: () => void }) {
  const clock = { ends_at: drawn.until, paused_left: null };
  const left = useSecondsLeft(clock, () => here.live.now()) ?? 0;
  const isOver = left === 0;
  return (
    <>
      <p>
        <Sentence id="device-how" args={{ address: drawn.address }} />
      </p>
      <p
        class={isOver ? "device-code device-code--over" : "device-code"}
        dir="ltr"
        translate={false}
      >
        <span class="sr">{t("device-code")}: </span>
        {inHalves(drawn.code)}
      </p>
      {isOver ? (
        <div class="stack" role="alert">
          <p>{t("device-over")}</p>
          <Button look={["act", "wide"]} onPress={again}>
            {t("device-again")}
          </Button>
        </div>
      ) : (
        <p>
          <Sentence id="device-left" args={{ left: digits(left) }} />
        </p>
      )}
      <p class="small quiet">{t("device-means")}</p>
    </>
  );
}

async function draw(session: string): Promise<Answer<Drawn>> {
  const key = (await recallKey(session, "participant"))?.key ?? "";
  const drawn = await newDeviceCode(session, key);
  if (!drawn.ok) return drawn;
  const info = await sessionInfo(session);
  if (!info.ok) return info;
  const address = info.value.address.replace(/^https?:\/\//, "");
  return { ok: true, value: { ...drawn.value, address } };
}
