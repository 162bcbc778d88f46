// Themes of a board: made, named, filled by a menu on each note, and taken back. Sends through what it is given.

import { useRef, useState } from "preact/hooks";
import { newId } from "../lib/ids.ts";
import { t } from "../lib/words.ts";
import type { Command, NoteShape, ThemeShape } from "../protocol.gen.ts";
import { Button } from "./Button.tsx";
import { TextField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { Said } from "./Said.tsx";
import { toast } from "./Toast.tsx";

export type SendTheme = (command: Command, asked: string, seen?: number) => void;

interface Props {
  board: string;
  notes: readonly NoteShape[];
  themes: readonly ThemeShape[];
  mayChange: boolean;
  /** How long a title may be. */
  limit: number;
  send: SendTheme;
}

export function ThemeBoard({ board, notes, themes, mayChange, limit, send }: Props) {
  const inTheme = new Set(themes.flatMap((theme) => theme.notes));
  const latest = useRef(themes);
  latest.current = themes;
  const loose = notes.filter((note) => !inTheme.has(note.id));
  const gather = (note: NoteShape, theme: string | null) => {
    const from = themes.find((one) => one.notes.includes(note.id));
    const to = themes.find((one) => one.id === theme);
    send(
      { type: "gather", note: note.id, theme },
      t("asked-gather"),
      from?.seq || to?.seq || undefined,
    );
    toast(t("theme-moved"), {
      label: t("undo"),
      run: () => {
        const now = latest.current.find((one) => one.notes.includes(note.id));
        // Somebody has put it elsewhere meanwhile: theirs is not undone.
        if ((now?.id ?? null) !== theme) return toast(t("theme-undo-late"));
        const seen = (now ?? latest.current.find((one) => one.id === from?.id))?.seq;
        send(
          { type: "gather", note: note.id, theme: from?.id ?? null },
          t("asked-undo"),
          seen || undefined,
        );
      },
    });
  };
  const remove = (theme: ThemeShape) => {
    send({ type: "remove_theme", id: theme.id }, t("asked-remove-theme"), theme.seq || undefined);
    toast(t("theme-removed"), {
      label: t("undo"),
      run: () => {
        send({ type: "add_theme", id: theme.id, board, title: theme.title }, t("asked-undo"));
        for (const note of theme.notes)
          send({ type: "gather", note, theme: theme.id }, t("asked-undo"));
      },
    });
  };
  const list = (some: readonly NoteShape[], theme: string | null) => (
    <ul>
      {some.map((note) => (
        <li class="theme__note" key={note.id}>
          <p class="note__text">
            <Said text={note.text} lang={note.lang} />
          </p>
          {mayChange && (
            <Choice themes={themes} theme={theme} choose={(into) => gather(note, into)} />
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <div class="stack">
      {mayChange && (
        <NewTheme
          limit={limit}
          add={(title) =>
            send({ type: "add_theme", id: newId(), board, title }, t("asked-add-theme"))
          }
        />
      )}
      {themes.length === 0 && <p class="quiet">{t("theme-none")}</p>}
      {themes.map((theme) => (
        <section class="theme" key={theme.id}>
          <Head
            theme={theme}
            limit={limit}
            rename={
              mayChange && theme.seq > 0
                ? (title) =>
                    send(
                      { type: "rename_theme", id: theme.id, title },
                      t("asked-rename-theme"),
                      theme.seq || undefined,
                    )
                : null
            }
            remove={mayChange && theme.seq > 0 ? () => remove(theme) : null}
          />
          {list(
            theme.notes.flatMap((id) => notes.find((note) => note.id === id) ?? []),
            theme.id,
          )}
          {theme.notes.length === 0 && <p class="small quiet">{t("theme-empty")}</p>}
        </section>
      ))}
      <section class="theme">
        <h3 class="h2">{t("theme-loose", { count: loose.length })}</h3>
        {list(loose, null)}
      </section>
    </div>
  );
}

interface ChoiceProps {
  themes: readonly ThemeShape[];
  theme: string | null;
  choose: (theme: string | null) => void;
}

function Choice({ themes, theme, choose }: ChoiceProps) {
  return (
    <div class="select">
      <select
        class="input"
        aria-label={t("theme-of-note")}
        value={theme ?? ""}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value="">{t("theme-no")}</option>
        {themes.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}

function NewTheme({ limit, add }: { limit: number; add: (title: string) => void }) {
  const [title, setTitle] = useState("");
  return (
    <form
      class="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === "") return;
        add(title);
        setTitle("");
      }}
    >
      <TextField label={t("theme-new")} value={title} maxLength={limit} onInput={setTitle} />
      <div>
        <Button type="submit" icon="plus" disabled={title.trim() === ""}>
          {t("theme-add")}
        </Button>
      </div>
    </form>
  );
}

interface HeadProps {
  theme: ThemeShape;
  limit: number;
  rename: ((title: string) => void) | null;
  remove: (() => void) | null;
}

function Head({ theme, limit, rename, remove }: HeadProps) {
  const [title, setTitle] = useState<string | null>(null);
  if (title !== null && rename) {
    return (
      <form
        class="stack stack--tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") rename(title);
          setTitle(null);
        }}
      >
        <TextField label={t("theme-name")} value={title} maxLength={limit} onInput={setTitle} />
        <div class="row">
          <Button type="submit" look={["act"]} disabled={title.trim() === ""}>
            {t("card-save")}
          </Button>
          <Button look={["quiet"]} onPress={() => setTitle(null)}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <div class="theme__head">
      <h3 class="h2">
        <Said text={theme.title} />
      </h3>
      {rename && remove && (
        <span class="row">
          <Button look={["quiet", "dense"]} icon="pen" onPress={() => setTitle(theme.title)}>
            {t("theme-rename")}
          </Button>
          <Button look={["quiet", "dense"]} icon="remove" onPress={remove}>
            {t("theme-remove")}
          </Button>
        </span>
      )}
    </div>
  );
}
