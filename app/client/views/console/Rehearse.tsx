// Brings simulated people into the session: how many, how fast, and what they will do.

import { useState } from "preact/hooks";
import { refusal, t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { SelectField } from "../Field.tsx";
import { Pick } from "../Pick.tsx";
import type { Rehearsing } from "./staffroom.ts";

const SIZES = ["5", "12", "20", "40", "100", "200"];
const PACES = ["1", "5", "20"] as const;
type Pace = (typeof PACES)[number];

interface Props {
  rehearsing: Rehearsing;
  done: () => void;
}

export function Rehearse({ rehearsing, done }: Props) {
  const [people, setPeople] = useState("20");
  const [pace, setPace] = useState<Pace>("1");
  const [waiting, wait] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const go = async () => {
    wait(true);
    refuse(null);
    const answer = await rehearsing.start(Number(people), Number(pace));
    wait(false);
    if (answer.ok) done();
    else refuse(refusal(answer.code, answer.params));
  };
  return (
    <Dialog
      title={t("rehearse")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={waiting} onPress={go}>
            {t(waiting ? "rehearse-going" : "rehearse-yes")}
          </Button>
        </>
      }
    >
      <p>{t("rehearse-means")}</p>
      <p>{t("rehearse-before")}</p>
      <SelectField
        label={t("rehearse-people")}
        value={people}
        options={SIZES.map((value) => ({ value, label: value }))}
        onChange={setPeople}
      />
      <div class="stack stack--tight">
        <b>{t("rehearse-pace")}</b>
        <Pick
          stacked
          label={t("rehearse-pace")}
          value={pace}
          onPick={setPace}
          options={PACES.map((value) => ({ value, label: t(`rehearse-pace-${value}`) }))}
        />
      </div>
      <div role="alert">
        {refused !== null && (
          <Banner look="refused" icon="refused">
            {refused}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
