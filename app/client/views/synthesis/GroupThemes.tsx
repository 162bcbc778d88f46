// The themes that groups made for themselves, to read. A facilitator takes one over: its title and its notes go across,
// the group's own stays as it is.

import { t } from "../../lib/words.ts";
import type { NoteShape, ThemeShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Said } from "../Said.tsx";
import type { Deeds } from "./deeds.ts";
import { groupOf, NoteWords, type Place } from "./NoteWords.tsx";
import { themeOf } from "./regrouped.ts";

export function GroupThemes({ deeds, ...place }: Place & { deeds: Deeds | null }) {
  const { bench, session } = place;
  const order = ["plenary", ...session.groups.map(({ id }) => id)];
  const themes = [...bench.groupThemes].sort(
    (a, b) => order.indexOf(a.board) - order.indexOf(b.board),
  );
  return (
    <section class="stack groupthemes" aria-labelledby="group-themes" data-rows="group-themes">
      <div>
        <h3 class="h2" id="group-themes" tabIndex={-1}>
          {t("group-themes")}
        </h3>
        <p class="small quiet">
          {t(themes.length === 0 ? "group-themes-none" : "group-themes-about")}
        </p>
      </div>
      <div class="across__columns">
        {themes.map((theme) => (
          <Theme key={theme.id} theme={theme} deeds={deeds} {...place} />
        ))}
      </div>
    </section>
  );
}

function Theme({ theme, deeds, ...place }: Place & { theme: ThemeShape; deeds: Deeds | null }) {
  const { bench, session } = place;
  const notes = theme.notes.flatMap((id) => bench.notes.find((note) => note.id === id) ?? []);
  // What somebody has put into a theme across already stays there.
  const free = notes.filter(({ id }) => themeOf(bench.across.themes, id) === undefined);
  return (
    <section
      class="panel across__theme across__theme--group"
      aria-label={theme.title}
      data-row={theme.id}
    >
      <p class="tiny quiet">{groupOf(theme.board, session)}</p>
      <h4>
        <Said text={theme.title} />
      </h4>
      <details>
        <summary class="small">{t("theme-notes", { notes: notes.length })}</summary>
        <List notes={notes} {...place} />
      </details>
      {deeds && notes.length > 0 && (
        <p class="tiny quiet">
          <Changing
            text={
              free.length === 0
                ? t("group-theme-taken")
                : t("group-theme-free", { free: free.length, notes: notes.length })
            }
          />
        </p>
      )}
      {deeds && (notes.length === 0 || free.length > 0) && (
        <Button
          look={["dense"]}
          icon="plus"
          onPress={() =>
            deeds.make(
              theme.title,
              free.map(({ id }) => id),
            )
          }
        >
          {t("group-theme-take")}
        </Button>
      )}
    </section>
  );
}

function List({ notes, ...place }: Place & { notes: readonly NoteShape[] }) {
  return (
    <ul>
      {notes.map((note) => (
        <li class="noterow" key={note.id}>
          <NoteWords note={note} {...place} />
        </li>
      ))}
    </ul>
  );
}
