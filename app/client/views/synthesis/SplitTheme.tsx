// Splits a theme: the notes that are chosen go into a new one, the others stay.

import { useId, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { NoteShape, ThemeShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { TextField } from "../Field.tsx";
import { NoteWords, type Place } from "./NoteWords.tsx";

interface Props extends Place {
  theme: ThemeShape;
  notes: readonly NoteShape[];
  make: (title: string, notes: readonly string[]) => void;
  close: () => void;
}

export function SplitTheme({ theme, notes, make, close, ...place }: Props) {
  const [title, setTitle] = useState("");
  const [ticked, tick] = useState<readonly string[]>([]);
  const id = useId();
  const words = title.trim();
  // Somebody else may have moved one of them meanwhile.
  const chosen = notes.filter((note) => ticked.includes(note.id)).map((note) => note.id);
  const label = chosen.length === 0 ? "split-choose" : words === "" ? "split-name" : "split-make";
  return (
    <Dialog
      title={t("split-title", { theme: theme.title })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button
            look={["act"]}
            disabled={chosen.length === 0 || words === ""}
            onPress={() => {
              make(words, chosen);
              close();
            }}
          >
            {t(label, { notes: chosen.length })}
          </Button>
        </>
      }
    >
      <TextField
        label={t("theme-new")}
        value={title}
        maxLength={place.bench.limits.theme}
        onInput={setTitle}
      />
      <fieldset class="stack stack--tight">
        <legend>{t("split-which")}</legend>
        <ul class="picker__list">
          {notes.map((note) => (
            <li key={note.id} class="picker__row">
              <input
                type="checkbox"
                id={`${id}-${note.id}`}
                checked={ticked.includes(note.id)}
                onChange={(event) => {
                  const others = ticked.filter((one) => one !== note.id);
                  tick(event.currentTarget.checked ? [...others, note.id] : others);
                }}
              />
              <NoteWords note={note} labels={`${id}-${note.id}`} {...place} />
            </li>
          ))}
        </ul>
      </fieldset>
    </Dialog>
  );
}
