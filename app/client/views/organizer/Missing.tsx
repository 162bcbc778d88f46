// Who and what is missing: notes in no finding, questions without a note, cells in which nobody rated.

import { t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { NoteWords, type Place } from "../synthesis/NoteWords.tsx";
import { useMore } from "../synthesis/useMore.tsx";
import { type Column, emptyCells } from "./columns.ts";
import { Fold } from "./Fold.tsx";
import type { Row } from "./rows.ts";

interface Props extends Place {
  rows: readonly Row[];
  columns: readonly Column[];
}

const NOTES_AT_ONCE = 8;

export function Missing({ rows, columns, ...place }: Props) {
  const { counted, unused, notes } = place.bench;
  const asked = place.texts.chapters.flatMap(({ questions }) => questions);
  const answered = new Set(notes.map(({ question }) => question));
  const silent = asked.filter(({ id }) => !answered.has(id));
  return (
    <section class="panel stack missing" aria-labelledby="missing">
      <h3 class="h2" id="missing">
        {t("missing-title")}
      </h3>
      {unused.length === 0 ? (
        <p class="small">{t(counted.length === 0 ? "unused-no-notes" : "unused-none")}</p>
      ) : (
        <Fold title={t("missing-notes", { unused: unused.length, notes: counted.length })}>
          {() => <Notes notes={unused} {...place} />}
        </Fold>
      )}
      {silent.length > 0 && (
        <Fold title={t("missing-questions", { silent: silent.length, asked: asked.length })}>
          {() => (
            <ul class="missing__questions small">
              {silent.map(({ id, text }) => (
                <li key={id} class="voice">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      {rows.length > 0 && (
        <p class="small">
          <Changing
            text={t("matrix-missing", {
              empty: emptyCells(rows, columns),
              all: rows.length * columns.length,
            })}
          />
        </p>
      )}
    </section>
  );
}

function Notes({ notes, ...place }: Place & { notes: readonly NoteShape[] }) {
  const { shown, more } = useMore(notes, NOTES_AT_ONCE);
  return (
    <>
      <ul class="learning__list">
        {shown.map((note) => (
          <li key={note.id}>
            <NoteWords note={note} {...place} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
