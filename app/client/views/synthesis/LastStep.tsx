// What was done last here, with the way back. It stays until the next step; it is told once.

import { useRef } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";

interface Props {
  words: string;
  /** How many steps can be taken back. */
  steps: number;
  undo: () => void;
}

export function LastStep({ words, steps, undo }: Props) {
  const told = useRef<HTMLParagraphElement>(null);
  const press = () => {
    // The button goes with the last step: the focus stays beside it.
    if (steps === 1) told.current?.focus();
    undo();
  };
  return (
    <div class="laststep row">
      <p class="small" role="status" tabIndex={-1} ref={told}>
        <Changing text={words} />
      </p>
      {steps > 0 && (
        <Button look={["dense"]} icon="undo" onPress={press}>
          {steps > 1 ? t("undo-of", { steps }) : t("undo")}
        </Button>
      )}
    </div>
  );
}
