// What became of a write: an icon and a word.

import { t } from "../lib/words.ts";
import { Icon } from "./Icon.tsx";

export type WriteState = "saved" | "sending" | "offline" | "refused";

export function StateTag({ state }: { state: WriteState }) {
  return (
    <span key={state} class={`state state--${state}`}>
      <Icon name={state} />
      <span>{t(`state-${state}`)}</span>
    </span>
  );
}
