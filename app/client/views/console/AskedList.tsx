// What became of what was asked: on its way, or refused with the reason. Another's earlier move is told calmly.

import { useEffect, useState } from "preact/hooks";
import { refusal, t } from "../../lib/words.ts";
import { Icon } from "../Icon.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Asked } from "./asked.ts";

interface AskedListProps {
  asked: readonly Asked[];
  online: boolean;
  again: (id: string) => void;
  drop: (id: string) => void;
}

/** What arrives faster needs no word. */
const PATIENCE = 600;
const CALM = new Set(["already_moved"]);

export function AskedList({ asked, online, again, drop }: AskedListProps) {
  const waiting = asked.filter(({ state }) => state === "waiting");
  const refused = asked.filter(({ state }) => state === "refused");
  const patient = usePatience(waiting.length > 0);
  return (
    <div class="asked">
      <div role="status">
        {waiting.length > 0 && (!online || patient) && (
          <p class="toast">
            <StateTag state={online ? "sending" : "offline"} />
            <span>{waiting.map(({ words }) => words).join(" · ")}</span>
          </p>
        )}
      </div>
      <div role="alert">
        {refused.map((one) => (
          <RefusedOne key={one.id} asked={one} again={again} drop={drop} />
        ))}
      </div>
    </div>
  );
}

interface RefusedProps {
  asked: Asked;
  again: (id: string) => void;
  drop: (id: string) => void;
}

function RefusedOne({ asked, again, drop }: RefusedProps) {
  const calm = CALM.has(asked.code);
  return (
    <p class={`toast ${calm ? "toast--calm" : "toast--refused"}`}>
      <Icon name={calm ? "people" : "refused"} />
      <span>
        <b>{asked.words}</b> <span>{refusal(asked.code, { ...asked.params })}</span>
      </span>
      {!calm && (
        <button type="button" onClick={() => again(asked.id)}>
          {t("asked-again")}
        </button>
      )}
      <button type="button" onClick={() => drop(asked.id)}>
        {t("asked-drop")}
      </button>
    </p>
  );
}

/** True once something has waited long enough to be worth a word. */
function usePatience(waiting: boolean): boolean {
  const [lost, lose] = useState(false);
  useEffect(() => {
    if (!waiting) return lose(false);
    const losing = setTimeout(() => lose(true), PATIENCE);
    return () => clearTimeout(losing);
  }, [waiting]);
  return lost;
}
