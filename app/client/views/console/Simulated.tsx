// Says that simulated people are here, and takes them out again: a rehearsal must never be mistaken for the workshop.

import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { refusal, t } from "../../lib/words.ts";
import type { CountsView } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Give } from "./give.ts";
import type { Rehearsing } from "./staffroom.ts";

interface Props {
  counts: CountsView | undefined;
  give: Give;
  rehearsing: Rehearsing;
  now: number;
}

const MINUTE = 60_000;

export function Simulated({ counts, give, rehearsing, now }: Props) {
  const [asking, ask] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  /** What remained of real people when the others went. */
  const [left, setLeft] = useState<CountsView | null>(null);
  const here = counts?.simulated ?? 0;
  const called = rehearsing.people.value;
  const isOn = here > 0 || called > 0;
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useFocusStaysIn(bar);
  useLooking(rehearsing, isOn, now);
  useEffect(() => {
    if (here > 0) setLeft(null);
    else if (removing && counts !== undefined) {
      setRemoving(false);
      setLeft(counts);
    }
  }, [removing, here, counts]);
  const stop = async () => {
    pressed();
    const answer = await rehearsing.stop();
    refuse(answer.ok ? null : refusal(answer.code, answer.params));
    return answer.ok;
  };
  const remove = async () => {
    ask(false);
    // Whoever is still on the way would come after the others have gone.
    if (!(await stop())) return;
    setRemoving(true);
    give({ type: "wipe_simulated" }, t("asked-wipe-simulated"));
  };
  return (
    <div ref={bar}>
      <p class="sr" role="status">
        <Changing text={told(isOn, left)} />
      </p>
      {isOn && (
        <Banner
          quiet
          icon="people"
          title={t(here > 0 ? "simulated-here" : "simulated-coming", { people: here || called })}
          deeds={
            <>
              {called > 0 && (
                <Button look={["dense"]} onPress={stop}>
                  {t("simulated-stop")}
                </Button>
              )}
              {here > 0 && (
                <Button look={["dense"]} onPress={() => ask(true)}>
                  {`${t("simulated-remove")}\u00a0…`}
                </Button>
              )}
            </>
          }
        >
          <span role="alert">{refused}</span>
        </Banner>
      )}
      {!isOn && left !== null && (
        <Banner
          quiet
          look="saved"
          icon="saved"
          title={t("simulated-gone")}
          deeds={
            <Button look={["dense"]} onPress={() => setLeft(null)}>
              {t("simulated-close")}
            </Button>
          }
        >
          {whatRemains(left)}
        </Banner>
      )}
      {asking && <RemoveThem yes={remove} done={() => ask(false)} />}
    </div>
  );
}

function RemoveThem({ yes, done }: { yes: () => void; done: () => void }) {
  return (
    <Dialog
      title={t("simulated-remove")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["grave"]} onPress={yes}>
            {t("simulated-remove-yes")}
          </Button>
        </>
      }
    >
      <p>{t("simulated-remove-1")}</p>
      <p>{t("simulated-remove-2")}</p>
    </Dialog>
  );
}

/** Once, and not for each of them who comes. */
function told(isOn: boolean, left: CountsView | null): string {
  if (isOn) return t("simulated-told");
  return left === null ? "" : `${t("simulated-gone")} ${whatRemains(left)}`;
}

function whatRemains({ people, notes, ratings }: CountsView): string {
  return t("simulated-left", { people, notes, ratings });
}

/** A rehearsal begins and ends on other consoles, and by itself: asked when this page may have missed it. */
function useLooking(rehearsing: Rehearsing, isOn: boolean, now: number): void {
  const every = isOn ? Math.floor(now / MINUTE) : null;
  useEffect(() => {
    void rehearsing.look();
  }, [rehearsing, isOn, every]);
}

/** Pressing one of its buttons may take that button away: the focus then goes to the next one. Answers what to call at the press. */
function useFocusStaysIn(bar: RefObject<HTMLElement | null>): () => void {
  const waits = useRef(false);
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (!waits.current || bar.current?.contains(at)) return;
    const next = at === document.body ? bar.current?.querySelector("button") : null;
    next?.focus();
    if (next || at !== document.body) waits.current = false;
  });
  return () => {
    waits.current = true;
  };
}
