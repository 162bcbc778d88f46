// What a block came to: its themes, the report cards of its groups, its open questions; their notes one click away.

import { t } from "../../lib/words.ts";
import type { AnyView, NoteShape, ThemeShape } from "../../protocol.gen.ts";
import type { Block } from "../desk/texts.ts";
import { Said } from "../Said.tsx";
import { groupOf, NoteWords, type Place } from "../synthesis/NoteWords.tsx";
import { linesOn, openQuestions } from "./cards.ts";
import { Fold } from "./Fold.tsx";
import { ReadCard } from "./ReadCard.tsx";

interface Props extends Place {
  block: Block;
  views: ReadonlyMap<string, AnyView>;
}

export function BlockSummary({ block, views, ...place }: Props) {
  const { session, texts, bench } = place;
  const notes = bench.notes.filter(({ question }) => texts.blockOf(question)?.id === block.id);
  const themes = themesWith(notes, place);
  const questions = openQuestions(notes, texts);
  const cards = session.groups
    .filter((group) => group.blocks.includes(block.id))
    .map((group) => ({ group, lines: linesOn(bench.lines, group.id, block.id) }))
    .filter(({ lines }) => lines.length > 0);
  if (themes.length + questions.length + cards.length === 0) return null;
  return (
    <div class="came-to">
      {themes.length > 0 && (
        <section class="panel stack" aria-label={t("block-themes")}>
          <h3>{t("block-themes")}</h3>
          <ul class="learning__list">
            {themes.map((one) => (
              <Theme key={one.theme.id} {...one} {...place} />
            ))}
          </ul>
        </section>
      )}
      {cards.map(({ group, lines }) => (
        <ReadCard key={group.id} {...{ group, block, lines, views, texts }} isUnderBlock />
      ))}
      {questions.length > 0 && (
        <section class="panel stack" aria-label={t("block-questions")}>
          <h3>{t("block-questions")}</h3>
          <Fold title={t("open-questions", { notes: questions.length })}>
            {() => <Notes notes={questions} {...place} />}
          </Fold>
        </section>
      )}
    </div>
  );
}

interface Found {
  theme: ThemeShape;
  /** Those of its notes that are of this block. */
  notes: readonly NoteShape[];
}

function Theme({ theme, notes, ...place }: Place & Found) {
  const where = theme.board === "across" ? t("theme-across") : groupOf(theme.board, place.session);
  return (
    <li>
      <p>
        <b class="voice">
          <Said text={theme.title} />
        </b>{" "}
        <span class="tiny quiet">{where}</span>
      </p>
      <Fold title={t("theme-notes", { notes: notes.length })}>
        {() => <Notes notes={notes} {...place} />}
      </Fold>
    </li>
  );
}

function Notes({ notes, ...place }: Place & { notes: readonly NoteShape[] }) {
  return (
    <ul class="learning__list">
      {notes.map((note) => (
        <li key={note.id}>
          <NoteWords note={note} {...place} />
        </li>
      ))}
    </ul>
  );
}

/** Themes across first, then those of groups and plenary as they were begun. */
function themesWith(notes: readonly NoteShape[], { bench }: Place): Found[] {
  return [...bench.across.themes, ...bench.groupThemes].flatMap((theme) => {
    const found = notes.filter(({ id }) => theme.notes.includes(id));
    return found.length > 0 ? [{ theme, notes: found }] : [];
  });
}
