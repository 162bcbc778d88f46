// Brings simulated people into the session: how many, how fast, for how long, and what they will do. While they are
// at it, sends them home.

import { useEffect, useState } from "preact/hooks";
import type { Answer, Crowd } from "../../lib/api.ts";
import { refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { SelectField } from "../Field.tsx";
import { Pick } from "../Pick.tsx";
import { Refusal } from "../Refusal.tsx";
import type { Rehearsing } from "./staffroom.ts";

const SIZES = ["5", "12", "20", "40", "100", "200"];
const PACES = ["1", "5", "20"] as const;
type Pace = (typeof PACES)[number];
/** In minutes of the room's clock. */
const LASTS = ["10", "30", "60", "180"];

interface Props {
  rehearsing: Rehearsing;
  done: () => void;
}

export function Rehearse({ rehearsing, done }: Props) {
  const [people, setPeople] = useState("20");
  const [pace, setPace] = useState<Pace>("1");
  const [minutes, setMinutes] = useState("60");
  const [waiting, wait] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const called = rehearsing.people.value;
  // Until the dialog closes it stays what it was when its button was pressed.
  const [underWay, setUnderWay] = useState(called > 0);
  useEffect(() => {
    rehearsing.look().then((answer) => {
      if (answer.ok) setUnderWay(answer.value.people > 0);
    });
  }, [rehearsing]);
  const ask = async (asking: Promise<Answer<Crowd>>) => {
    wait(true);
    refuse(null);
    const answer = await asking;
    if (answer.ok) return done();
    wait(false);
    refuse(refusal(answer.code, answer.params));
  };
  const start = () =>
    ask(
      rehearsing.start({ people: Number(people), minutes: Number(minutes), speed: Number(pace) }),
    );
  return (
    <Dialog
      title={t("rehearse")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          {underWay ? (
            <Button look={["act"]} disabled={waiting} onPress={() => ask(rehearsing.stop())}>
              {t(waiting ? "rehearse-ending" : "simulated-stop")}
            </Button>
          ) : (
            <Button look={["act"]} disabled={waiting} onPress={start}>
              {t(waiting ? "rehearse-going" : "rehearse-yes")}
            </Button>
          )}
        </>
      }
    >
      {underWay ? (
        <>
          <p key={called}>{t("rehearse-under-way", { people: called })}</p>
          <p>{t("rehearse-stays")}</p>
        </>
      ) : (
        <>
          <p>{t("rehearse-means")}</p>
          <p>{t("rehearse-before")}</p>
          <div class="pair">
            <SelectField
              label={t("rehearse-people")}
              value={people}
              options={SIZES.map((value) => ({ value, label: value }))}
              onChange={setPeople}
            />
            <SelectField
              label={t("rehearse-lasts")}
              value={minutes}
              options={LASTS.map((value) => ({ value, label: t(`rehearse-lasts-${value}`) }))}
              onChange={setMinutes}
            />
          </div>
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
        </>
      )}
      <Refusal why={refused} />
    </Dialog>
  );
}
