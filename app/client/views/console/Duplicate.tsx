// Asks whether to make a new session like this one, and from when people can join it. Its links are shown on the opener's page.

import { useState } from "preact/hooks";
import { refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { type When, WhenChoice } from "../opener/WhenChoice.tsx";
import { Refusal } from "../Refusal.tsx";
import type { StaffRoom } from "./staffroom.ts";

interface Props {
  duplicate: StaffRoom["duplicate"];
  done: () => void;
}

export function Duplicate({ duplicate, done }: Props) {
  const [when, choose] = useState<When>("later");
  const [waiting, wait] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const go = async () => {
    wait(true);
    refuse(null);
    const answer = await duplicate(when === "later");
    if (answer.ok) location.assign("/open");
    else refuse(refusal(answer.code, answer.params));
    wait(answer.ok);
  };
  return (
    <Dialog
      title={t("duplicate")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={waiting} onPress={go}>
            {t(waiting ? "duplicate-going" : "duplicate-yes")}
          </Button>
        </>
      }
    >
      <p>{t("duplicate-means")}</p>
      <p>{t("duplicate-without")}</p>
      <WhenChoice when={when} choose={choose} inDialog />
      <Refusal why={refused} />
    </Dialog>
  );
}
