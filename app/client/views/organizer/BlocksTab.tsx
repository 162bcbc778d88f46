// What each block came to, and its notes by question, all that may be seen, with who took part. Reads only.

import { t } from "../../lib/words.ts";
import type { AnyView, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { notesByQuestion, ReadNotes } from "../desk/ReadNotes.tsx";
import type { Chapter, Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import type { Bench } from "../synthesis/bench.ts";
import { BlockSummary } from "./BlockSummary.tsx";
import { rowsOf, tookPart } from "./rows.ts";

interface BlocksTabProps {
  session: SessionShape;
  bench: Bench;
  notes: ReadonlyMap<string, NoteShape>;
  views: ReadonlyMap<string, AnyView>;
  texts: Texts;
}

export function BlocksTab({ session, bench, notes, views, texts }: BlocksTabProps) {
  const byQuestion = notesByQuestion(notes);
  const countOf = ({ questions }: Chapter) =>
    questions.reduce((sum, { id }) => sum + (byQuestion.get(id)?.length ?? 0), 0);
  const rows = rowsOf(views, "en");
  return (
    <main class="organize__body blocks">
      <nav class="blocks__list" aria-label={t("blocks-list")}>
        {texts.chapters.map((chapter) => (
          <button
            type="button"
            key={anchor(chapter)}
            class={chapter.block?.dye}
            onClick={() => goTo(anchor(chapter))}
          >
            <ChapterName chapter={chapter} />
            <b key={countOf(chapter)}>{countOf(chapter)}</b>
          </button>
        ))}
      </nav>
      <div>
        {texts.chapters.map((chapter) => (
          <section
            key={anchor(chapter)}
            id={anchor(chapter)}
            class={`blocks__part ${chapter.block?.dye ?? ""}`}
          >
            <h2 class="h2" tabIndex={-1}>
              <ChapterName chapter={chapter} long />
            </h2>
            {chapter.block && <i class="thread" aria-hidden="true" />}
            <p class="small quiet">
              <Changing
                text={took(
                  chapter,
                  session,
                  countOf(chapter),
                  tookPart(rows, chapter.block?.id ?? ""),
                )}
              />
            </p>
            {chapter.block && (
              <BlockSummary block={chapter.block} {...{ session, texts, bench, views }} />
            )}
            {chapter.questions.map((question) => (
              <section key={question.id} class="blocks__question">
                <h3>{question.text}</h3>
                <ReadNotes
                  notes={byQuestion.get(question.id) ?? []}
                  session={session}
                  texts={texts}
                  views={views}
                />
              </section>
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}

function ChapterName({ chapter: { block }, long }: { chapter: Chapter; long?: boolean }) {
  if (block === undefined) {
    return (
      <span class="mark mark--bare">
        <Icon name="people" />
        <span>{t("blocks-plenary")}</span>
      </span>
    );
  }
  const name = long ? block.title : block.short;
  return (
    <span class="mark mark--bare">
      <Icon name={block.icon} />
      <span key={name}>{`${block.number} · ${name}`}</span>
    </span>
  );
}

function took(
  { block }: Chapter,
  session: SessionShape,
  notes: number,
  part: { territories: number; people: number },
): string {
  if (block === undefined) return t("blocks-took-plenary", { notes });
  const groups = session.groups.filter((group) => group.blocks.includes(block.id));
  const numbers = groups.map(({ number }) => number).join(", ");
  return t("blocks-took", { notes, ...part, groups: numbers === "" ? "–" : numbers });
}

/** Not a link: what follows # in an address is where keys are looked for. */
function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
}

function anchor({ block }: Chapter): string {
  return `block-${block?.id ?? "plenary"}`;
}
