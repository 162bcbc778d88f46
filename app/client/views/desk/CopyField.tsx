// Something to copy. Where the browser forbids the clipboard (plain HTTP), its text is shown and selected instead (H67).

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { toClipboard } from "../clipboard.ts";

interface CopyProps {
  label: string;
  text: string;
  /** Only the button, unless copying fails. */
  hidden?: boolean;
  /** On the button, where "copy" would not say enough. */
  says?: string;
}

type Outcome = "copied" | "select" | null;

export function CopyField({ label, text, hidden = false, says }: CopyProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const field = useRef<HTMLInputElement>(null);
  const visible = !hidden || outcome === "select";
  useEffect(() => {
    if (outcome === "select") field.current?.select();
  }, [outcome]);
  const copy = async () => setOutcome((await toClipboard(text)) ? "copied" : "select");
  return (
    <span class="row copy">
      {visible && (
        <input
          ref={field}
          class="input copy__text"
          readOnly
          value={text}
          dir="ltr"
          translate={false}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Button look={["dense"]} icon="copy" onPress={copy}>
        <span class="sr">{label}: </span>
        {says ?? t("desk-copy")}
      </Button>
      <span role="status" class="tiny">
        {outcome !== null && t(outcome === "copied" ? "desk-copied" : "desk-select")}
      </span>
    </span>
  );
}
