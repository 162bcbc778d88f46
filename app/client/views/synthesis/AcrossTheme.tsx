// A theme across all boards: its title, its notes, and what can be done with it; and the field that begins a new one.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { NoteShape, ThemeShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Menu } from "../desk/Menu.tsx";
import { TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Deeds } from "./deeds.ts";
import { NoteRow } from "./NoteRow.tsx";
import type { Place } from "./NoteWords.tsx";
import { SplitTheme } from "./SplitTheme.tsx";
import { useDrop } from "./useDrop.ts";

interface Props extends Place {
  theme: ThemeShape;
  deeds: Deeds | null;
}

export function AcrossTheme({ theme, deeds, ...place }: Props) {
  const { bench } = place;
  const [asking, ask] = useState<"title" | "split" | null>(null);
  const { over, handlers } = useDrop((note) => deeds?.move([note], theme.id));
  const notes = theme.notes.flatMap((id) => bench.notes.find((note) => note.id === id) ?? []);
  const heading = `theme-${theme.id}`;
  return (
    <section
      class={`panel across__theme ${over ? "across__theme--over" : ""}`}
      aria-labelledby={heading}
      data-rows={theme.id}
      {...(deeds ? handlers : {})}
    >
      <div class="across__head">
        {asking === "title" && deeds ? (
          <Title
            theme={theme}
            limit={bench.limits.theme}
            rename={(title) => deeds.rename(theme, title)}
            close={() => ask(null)}
          />
        ) : (
          <h3 id={heading} tabIndex={-1}>
            <Said text={theme.title} />
            <Changing class="tiny quiet" text={t("theme-notes", { notes: notes.length })} />
          </h3>
        )}
        {deeds && asking !== "title" && (
          <Menu
            buttonClass="button button--quiet button--dense button--icon"
            label={`${t("theme-ways")}: ${theme.title}`}
            button={<Icon name="more" />}
            choices={() => [
              way("pen", "theme-rename", () => ask("title")),
              ...(notes.length > 1 ? [way("dissent", "theme-split", () => ask("split"))] : []),
              way("remove", "theme-remove", () => deeds.remove(theme)),
            ]}
          />
        )}
      </div>
      {notes.length === 0 && <p class="small quiet">{t(deeds ? "theme-drop" : "theme-empty")}</p>}
      <Notes notes={notes} theme={theme} deeds={deeds} {...place} />
      {asking === "split" && deeds && (
        <SplitTheme
          theme={theme}
          notes={notes}
          make={deeds.make}
          close={() => ask(null)}
          {...place}
        />
      )}
    </section>
  );
}

function Notes({ notes, theme, deeds, ...place }: Props & { notes: readonly NoteShape[] }) {
  return (
    <ul>
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} theme={theme.id} deeds={deeds} {...place} />
      ))}
    </ul>
  );
}

function way(icon: string, label: string, choose: () => void) {
  return {
    id: label,
    choose,
    content: (
      <>
        <Icon name={icon} />
        <span>{t(label)}</span>
      </>
    ),
  };
}

interface TitleProps {
  theme: ThemeShape;
  limit: number;
  rename: (title: string) => void;
  close: () => void;
}

function Title({ theme, limit, rename, close }: TitleProps) {
  const [title, setTitle] = useState(theme.title);
  const form = useRef<HTMLFormElement>(null);
  const words = title.trim();
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const leave = () => {
    // The heading comes back in the place of this form.
    const part = form.current?.closest("section");
    close();
    setTimeout(() => part?.querySelector<HTMLElement>("h3")?.focus());
  };
  return (
    <form
      class="stack stack--tight"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== "") rename(words);
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <TextField label={t("theme-name")} value={title} maxLength={limit} onInput={setTitle} />
      <div class="row">
        <Button type="submit" look={["act", "dense"]} disabled={words === ""}>
          {t("card-save")}
        </Button>
        <Button look={["quiet", "dense"]} onPress={leave}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

export function NewTheme({ limit, make }: { limit: number; make: (title: string) => void }) {
  const [title, setTitle] = useState("");
  const words = title.trim();
  return (
    <form
      class="newtheme"
      onSubmit={(event) => {
        event.preventDefault();
        if (words === "") return;
        make(words);
        setTitle("");
      }}
    >
      <TextField label={t("theme-new")} value={title} maxLength={limit} onInput={setTitle} />
      <Button type="submit" icon="plus" disabled={words === ""}>
        {t("theme-add")}
      </Button>
    </form>
  );
}
