// Hiding asks for the reason its author will read.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { TextField } from "../Field.tsx";
import { Said } from "../Said.tsx";

interface Props {
  text: string;
  lang: string;
  title: string;
  yes: string;
  close: () => void;
  send: (reason: string) => void;
}

export function HideDialog({ text, lang, title, yes, close, send }: Props) {
  const [reason, setReason] = useState("");
  const words = reason.trim();
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["grave"]} disabled={words === ""} onPress={() => send(words)}>
            {yes}
          </Button>
        </>
      }
    >
      <p class="note__text">
        <Said text={text} lang={lang} />
      </p>
      <TextField
        label={t("console-hide-reason")}
        hint={t("console-hide-hint")}
        value={reason}
        maxLength={200}
        onInput={setReason}
      />
    </Dialog>
  );
}
