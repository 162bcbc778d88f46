// Asks for the title of a theme that some notes go into.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { TextField } from "../Field.tsx";

interface Props {
  limit: number;
  notes: number;
  make: (title: string) => void;
  close: () => void;
}

export function MakeTheme({ limit, notes, make, close }: Props) {
  const [title, setTitle] = useState("");
  const words = title.trim();
  const done = () => {
    if (words === "") return;
    make(words);
    close();
  };
  return (
    <Dialog
      title={t("make-theme-title", { notes })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button look={["act"]} disabled={words === ""} onPress={done}>
            {t("theme-add")}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <TextField
          label={t("theme-name")}
          hint={t("make-theme-hint")}
          value={title}
          maxLength={limit}
          onInput={setTitle}
        />
      </form>
    </Dialog>
  );
}
