// A note that can be put into a theme: by its grip, or by its menu, which the keyboard opens and moves through.

import type { ComponentChildren } from "preact";
import { t } from "../../lib/words.ts";
import type { NoteShape, ThemeShape } from "../../protocol.gen.ts";
import { type Choice, Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Deeds } from "./deeds.ts";
import { NoteWords, type Place } from "./NoteWords.tsx";

/** The kind of thing that is dragged between themes: a note, by id. */
export const DRAGGED_NOTE = "application/x-note";

interface Props extends Place {
  note: NoteShape;
  /** The theme it is in now. */
  theme: string | null;
  /** Null for whoever only reads. */
  deeds: Deeds | null;
  /** A field to choose it by, together with others. */
  field?: ComponentChildren;
  /** The field that its words are the label of. */
  labels?: string;
}

export function NoteRow({ note, theme, deeds, field, labels, ...place }: Props) {
  const words = <NoteWords note={note} {...(labels && { labels })} {...place} />;
  if (deeds === null) {
    return (
      <li class="noterow" data-row={note.id}>
        {words}
      </li>
    );
  }
  return (
    <li
      class="noterow noterow--moves"
      data-row={note.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(DRAGGED_NOTE, note.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
      }}
    >
      <span class="someone__grip" aria-hidden="true">
        <Icon name="grip" />
      </span>
      {field}
      {words}
      <Menu
        buttonClass="button button--quiet button--dense button--icon"
        label={`${t("note-move")}: ${shortened(note.text)}`}
        button={<Icon name="move" />}
        title={t("note-move")}
        choices={() =>
          targetsOf(place.bench.across.themes, theme, (to) => deeds.move([note.id], to))
        }
      />
    </li>
  );
}

/** Every other theme, and none. */
export function targetsOf(
  themes: readonly ThemeShape[],
  theme: string | null,
  move: (to: string | null) => void,
): Choice[] {
  const others: Choice[] = themes
    .filter(({ id }) => id !== theme)
    .map(({ id, title, notes }) => ({
      id,
      choose: () => move(id),
      content: (
        <>
          <Icon name="weave" />
          <Said text={title} class="targets__title" />
          <small>{t("theme-notes", { notes: notes.length })}</small>
        </>
      ),
    }));
  if (theme !== null) {
    others.push({
      id: "none",
      choose: () => move(null),
      content: (
        <>
          <Icon name="out" />
          <span>{t("theme-none-across")}</span>
        </>
      ),
    });
  }
  return others.length > 0 ? others : nothingTo("themes-none-yet");
}

/** A menu that has nothing to choose says why. */
export function nothingTo(why: string): Choice[] {
  return [{ id: "nothing", choose: () => undefined, content: <span>{t(why)}</span> }];
}

const SHORT = 60;

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
