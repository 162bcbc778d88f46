// Says that simulated people are here, and takes them out again: a rehearsal must never be mistaken for the workshop.

import { useEffect, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { CountsView } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Give } from "./give.ts";
import type { Rehearsing } from "./staffroom.ts";

interface Props {
  counts: CountsView | undefined;
  give: Give;
  rehearsing: Rehearsing;
}

export function Simulated({ counts, give, rehearsing }: Props) {
  const [asking, ask] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [running, setRunning] = useState(false);
  /** What remained of real people when the others went. */
  const [left, setLeft] = useState<CountsView | null>(null);
  const here = counts?.simulated ?? 0;
  useEffect(() => {
    let told = true;
    rehearsing.look().then((answer) => {
      if (told && answer.ok) setRunning(answer.value.people > 0);
    });
    return () => {
      told = false;
    };
  }, [here, rehearsing]);
  useEffect(() => {
    if (!removing || here > 0 || counts === undefined) return;
    setRemoving(false);
    setLeft(counts);
  }, [removing, here, counts]);
  const stop = async () => {
    const answer = await rehearsing.stop();
    if (answer.ok) setRunning(false);
  };
  const remove = async () => {
    ask(false);
    setRemoving(true);
    await stop();
    give({ type: "wipe_simulated" }, t("asked-wipe-simulated"));
  };
  if (here === 0) return left && <Gone left={left} close={() => setLeft(null)} />;
  return (
    <>
      <Banner icon="people" title={t("simulated-here", { people: here })}>
        <span class="row">
          {running && (
            <Button look={["dense"]} onPress={stop}>
              {t("simulated-stop")}
            </Button>
          )}
          <Button look={["dense"]} disabled={removing} onPress={() => ask(true)}>
            {t("simulated-remove")} …
          </Button>
        </span>
      </Banner>
      {asking && (
        <Dialog
          title={t("simulated-remove")}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onPress={() => ask(false)}>{t("console-cancel")}</Button>
              <Button look={["grave"]} onPress={remove}>
                {t("simulated-remove-yes")}
              </Button>
            </>
          }
        >
          <p>{t("simulated-remove-1")}</p>
          <p>{t("simulated-remove-2")}</p>
        </Dialog>
      )}
    </>
  );
}

function Gone({ left, close }: { left: CountsView; close: () => void }) {
  const { people, notes, ratings } = left;
  return (
    <Banner look="saved" icon="saved" title={t("simulated-gone")}>
      {t("simulated-left", { people, notes, ratings })}
      <span class="row">
        <Button look={["dense"]} onPress={close}>
          {t("simulated-close")}
        </Button>
      </span>
    </Banner>
  );
}
