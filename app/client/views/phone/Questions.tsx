// The board: one question a screen, its notes, and the way to write one.

import { useEffect, useRef } from "preact/hooks";
import { type Entry, entriesOf, isOn } from "../../lib/board.ts";
import { phaseOf, stepOf } from "../../lib/content.ts";
import { newId } from "../../lib/ids.ts";
import { isUnsent } from "../../lib/outbox.ts";
import {
  boardNow,
  boardsOpen,
  changingOn,
  PLENARY,
  type Writing,
  writingOn,
} from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import type { NoteShape, Worded } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { BoardChoice } from "./BoardChoice.tsx";
import { Composer, type Words } from "./Composer.tsx";
import { Evaluation } from "./Evaluation.tsx";
import { HelpTranslate, Orphans } from "./HelpTranslate.tsx";
import { gateOn, type Here } from "./here.ts";
import { NewNotes } from "./NewNotes.tsx";
import { noteAnchor } from "./NoteEntry.tsx";
import { NoteList } from "./NoteList.tsx";
import { QuestionHead } from "./QuestionHead.tsx";
import { useVisit } from "./useVisit.ts";
import { WriteFoot } from "./WriteFoot.tsx";

/** What is being written, and where it was begun: the page may move on meanwhile, this does not (H18). */
export interface Begun {
  board: string;
  question: string;
  writing: Writing;
  phase: string;
  /** The own note that is being changed; null for a new one. */
  entry: Entry | null;
  /** Of a new note. */
  kind: string;
}

export interface Props {
  here: Here;
  board: string;
  choose: (board: string) => void;
  /** Which question of which board was looked at last. */
  places: Places;
  setPlaces: (places: Places) => void;
  begun: Begun | null;
  begin: (begun: Begun | null) => void;
}

export type Places = Readonly<Record<string, number>>;

export function Questions(props: Props) {
  const { here, board, choose, begun, begin } = props;
  const { live, session, content, me } = here;
  const questions = questionsOn(board, here);
  const asked = askedNow(props, questions);
  const ask = (n: number) => props.setPlaces({ ...props.places, [board]: n });
  useVisit(here, board);
  const wrote = useRef(false);
  if (begun) wrote.current = true;
  const question = unusedNow(props, questions) ?? questions[asked];
  if (!question) return <NoBoard here={here} board={board} choose={choose} />;

  const all = entriesOf(live.store.notes.value.values(), live.outbox.value, live.status.value);
  const entries = all.filter(isOn(board, question.id));
  const writing = gateOn(board, here) === null ? writingOn(board, session, content, me) : null;
  const start = (entry: Entry | null, kind = "", on = question.id) => {
    const phase = phaseKey(here);
    if (writing) begin({ board, question: on, writing, phase, entry, kind });
  };
  const change = (entry: Entry) => start(entry, "", entry.note.question);
  // While the own board is the place to be, the way to the others waits below it.
  const choosesFirst = session.rights.see === "boards" || board !== boardNow(session, me);
  const boards = boardsOpen(session, me);
  const choice = <BoardChoice here={here} boards={boards} board={board} onChoose={choose} />;
  return (
    <>
      <Scrolling of={`${board}/${question.id}`}>
        {choosesFirst && boards.includes(board) && choice}
        <QuestionHead
          content={content}
          question={question}
          n={questions.includes(question) ? asked + 1 : 0}
          of={questions.length}
          folded={begun !== null}
          onGo={(step) => ask(asked + step)}
        />
        {entries.length === 0 ? (
          <Empty here={here} mayWrite={writing !== null} />
        ) : (
          <NoteList here={here} entries={entries} mayChange={writing !== null} onEdit={change} />
        )}
        {!begun && (
          <Unused
            here={here}
            entries={all.filter(({ note }) => note.board === board && !isAsked(questions, note))}
            mayChange={writing !== null}
            onEdit={change}
          />
        )}
        <Orphans here={here} />
        <HelpTranslate here={here} board={board} />
        <Beside here={here} board={board} />
        {!choosesFirst && choice}
        <Evaluation here={here} />
        <NewNotes
          of={`${board}/${question.id}`}
          count={entries.filter(({ note }) => !note.mine).length}
          quiet={begun !== null}
        />
      </Scrolling>
      {begun ? (
        <Writer here={here} begun={begun} end={() => begin(null)} />
      ) : (
        <WriteFoot
          content={content}
          writing={writing}
          place={{ session: session.id, board, question: question.id }}
          offers={board === me.group ? questions : null}
          published={entries.filter(({ note }) => note.mine).map(({ note }) => note.text)}
          isFirst={entries.length === 0}
          returning={wrote.current}
          begin={(kind, on) => start(null, kind, on)}
        />
      )}
    </>
  );
}

/** How the change of an own note begins, on whatever board it stands; null where it can no longer be changed. */
export function changeOf(entry: Entry, here: Here): Begun | null {
  const { board, question } = entry.note;
  const writing = changingOn(board, here.session, here.content);
  return writing && { board, question, writing, phase: phaseKey(here), entry, kind: "" };
}

interface UnusedProps {
  here: Here;
  entries: readonly Entry[];
  mayChange: boolean;
  onEdit: (entry: Entry) => void;
}

/** Notes under questions that the group no longer has: they stay, and stay their writers' (H25, H50). */
function Unused({ here, entries, mayChange, onEdit }: UnusedProps) {
  const asked = [...new Set(entries.map(({ note }) => note.question))];
  if (asked.length === 0) return null;
  return (
    <section class="unused" aria-labelledby="unused">
      <h2 class="h2" id="unused">
        {t("board-unused")}
      </h2>
      <p class="small quiet">{t("board-unused-text")}</p>
      {asked.map((id) => (
        <div key={id}>
          <h3 class="voice">{questionIn(here, id)?.text}</h3>
          <NoteList
            here={here}
            entries={entries.filter(({ note }) => note.question === id)}
            mayChange={mayChange}
            onEdit={onEdit}
          />
        </div>
      ))}
    </section>
  );
}

function Scrolling({ of, children }: { of: string; children: preact.ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.scrollTo({ top: 0 }), [of]);
  return <main ref={main}>{children}</main>;
}

function Writer({ here, begun, end }: { here: Here; begun: Begun; end: () => void }) {
  const { live, session, content, page } = here;
  const note = begun.entry?.note;
  const hasMoved = phaseKey(here) !== begun.phase;
  const publish = (words: Words, forget: () => void) => {
    const id = say(here, begun, words, forget);
    end();
    // Once it is drawn: the own words are looked for, nobody else's move the page.
    requestAnimationFrame(() => {
      document.getElementById(noteAnchor(id))?.scrollIntoView({ block: "nearest" });
    });
  };
  return (
    <>
      {hasMoved && (
        <Banner icon="next" title={t("moved-title", { title: phaseTitle(here) })}>
          <Changing text={t("moved-text")} />
        </Banner>
      )}
      <Composer
        key={`${begun.board}/${begun.question}/${note?.id ?? ""}`}
        content={content}
        languages={page.languages}
        limit={live.store.limits.value?.note_points ?? 500}
        draft={{
          session: session.id,
          board: begun.board,
          question: note ? `change/${note.id}` : begun.question,
        }}
        kind={begun.kind}
        initial={note ? { text: note.text, kind: note.note_kind, lang: note.lang } : null}
        onPublish={publish}
        onClose={end}
      />
    </>
  );
}

/** Says it; the answer is the id of the note. */
function say({ live }: Here, begun: Begun, words: Words, whenKept: () => void): string {
  const { board, question, entry } = begun;
  const { run } = begun.writing;
  const { text, kind: note_kind, lang } = words;
  const id = entry?.note.id ?? newId();
  const add = { type: "add_note" as const, id, board, question, note_kind, text, lang };
  if (!entry) live.send(add, { run, whenKept });
  else if (entry.item && isUnsent(entry.item)) void live.amend(entry.item, add, whenKept);
  else {
    const { seq } = entry.note;
    const edit = { type: "edit_note" as const, id, note_kind, text, lang };
    live.send(edit, seq > 0 ? { run, whenKept, seen: seq } : { run, whenKept });
  }
  return id;
}

function Empty({ here, mayWrite }: { here: Here; mayWrite: boolean }) {
  const block = here.blocks[0];
  return (
    <div class="empty">
      <span class="empty__icon">
        <Icon name={block?.icon ?? "comment"} large />
      </span>
      <p class="question">{t(mayWrite ? "board-empty" : "board-empty-read")}</p>
      {mayWrite && <p class="quiet">{t("board-empty-text")}</p>}
    </div>
  );
}

/** Why there may be less to see, or nothing to do, than one expects. */
function Beside({ here, board }: { here: Here; board: string }) {
  const { session, me } = here;
  const isOther = board !== PLENARY && board !== me.group;
  if (isOther) return <p class="beside">{t("board-visiting")}</p>;
  if (board === me.group && session.rights.see === "own" && session.state === "open") {
    return <p class="beside">{t("board-alone")}</p>;
  }
  return null;
}

function NoBoard({
  here,
  board,
  choose,
}: {
  here: Here;
  board: string;
  choose: (board: string) => void;
}) {
  return (
    <main>
      <BoardChoice
        here={here}
        boards={boardsOpen(here.session, here.me)}
        board={board}
        onChoose={choose}
      />
      <p class="beside">{t("board-none")}</p>
      <Evaluation here={here} />
    </main>
  );
}

/** The place in the list is kept by board; while somebody writes it is where they write. */
function askedNow({ board, places, begun }: Props, questions: readonly Worded[]): number {
  const held = begun ? questions.findIndex(({ id }) => id === begun.question) : -1;
  return held >= 0 ? held : Math.min(places[board] ?? 0, questions.length - 1);
}

/** Where a note is changed whose question its board no longer has. */
function unusedNow({ here, begun }: Props, questions: readonly Worded[]): Worded | null {
  if (!begun || questions.some(({ id }) => id === begun.question)) return null;
  return questionIn(here, begun.question);
}

function isAsked(questions: readonly Worded[], { question }: NoteShape): boolean {
  return questions.some(({ id }) => id === question);
}

function questionIn({ content }: Here, id: string): Worded | null {
  const all = [...content.plenary_questions, ...content.blocks.flatMap((one) => one.questions)];
  return all.find((one) => one.id === id) ?? null;
}

function questionsOn(board: string, { session, content }: Here): readonly Worded[] {
  if (board === PLENARY) return content.plenary_questions;
  const group = session.groups.find(({ id }) => id === board);
  return content.blocks
    .filter((block) => group?.blocks.includes(block.id))
    .flatMap((block) => [...block.questions]);
}

function phaseKey({ session }: Here): string {
  return `${session.phase}/${session.step ?? ""}`;
}

function phaseTitle({ session, content }: Here): string {
  const step = stepOf(content, session.phase, session.step);
  return step?.title ?? phaseOf(content, session.phase)?.title ?? "";
}
