// An observer's page: what goes on now, and the boards to read: the plenary's always, a group's when the phase opens it.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { AnyView, CommentShape, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { LiveState } from "../desk/LiveState.tsx";
import { notesByQuestion, ReadNotes } from "../desk/ReadNotes.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Cloth } from "../Thread.tsx";
import { Timer } from "../Timer.tsx";

const PLENARY = "plenary";

interface ObserverProps {
  session: SessionShape;
  notes: ReadonlyMap<string, NoteShape>;
  comments: ReadonlyMap<string, CommentShape>;
  views: ReadonlyMap<string, AnyView>;
  texts: Texts;
  title: string;
  languages: readonly string[];
  status: "connecting" | "live" | "offline" | "stopped";
  now: () => number;
  /** Asks for the notes of a group's board, or for none. */
  visit: (board: string | null) => void;
  spotlight: ComponentChildren;
}

export function ObserverPage(props: ObserverProps) {
  const { session, texts } = props;
  const [chosen, choose] = useState(PLENARY);
  const mayVisit = session.rights.see === "boards";
  const board = mayVisit ? chosen : PLENARY;
  const visit = (next: string) => {
    choose(next);
    props.visit(next === PLENARY ? null : next);
  };
  return (
    <div class="organize">
      <header class="desk__top">
        <div class="top__cloth">
          <Cloth />
        </div>
        <h1 key={props.title}>{props.title}</h1>
        <span class="observe__end row">
          <LanguageChoice languages={props.languages} />
          <LiveState status={props.status} />
        </span>
      </header>
      <main class="organize__body observe">
        <Now session={session} texts={texts} now={props.now} />
        {props.spotlight}
        {mayVisit ? (
          <Boards session={session} texts={texts} board={board} visit={visit} />
        ) : (
          <p class="quiet">{t("observer-boards-closed")}</p>
        )}
        <Board {...props} board={board} />
      </main>
    </div>
  );
}

function Now({ session, texts, now }: Pick<ObserverProps, "session" | "texts" | "now">) {
  if (session.state === "closed") return <h2 class="h2">{t("observer-closed")}</h2>;
  if (session.state === "prepared") return <h2 class="h2">{t("observer-not-open")}</h2>;
  const moment = texts.moment(session.phase, session.step);
  return (
    <section class="row row--split row--wrap">
      <h2 class="h2" key={moment}>
        {moment}
      </h2>
      <Timer endsAt={session.ends_at} pausedLeft={session.paused_left} length={0} now={now} />
    </section>
  );
}

interface BoardsProps {
  session: SessionShape;
  texts: Texts;
  board: string;
  visit: (board: string) => void;
}

function Boards({ session, texts, board, visit }: BoardsProps) {
  return (
    <label class="row row--wrap small">
      <span>{t("observer-board")}</span>
      <span class="select">
        <select
          class="input notes-tab__board"
          value={board}
          onChange={(event) => visit(event.currentTarget.value)}
        >
          <option value={PLENARY}>{t("blocks-plenary")}</option>
          {session.groups.map((group) => (
            <option key={group.id} value={group.id}>
              {texts.groupName(group)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

function Board({
  session,
  notes,
  comments,
  views,
  texts,
  board,
}: ObserverProps & { board: string }) {
  const shown = new Map([...notes].filter(([, note]) => note.board === board));
  const byQuestion = notesByQuestion(shown);
  const group = session.groups.find(({ id }) => id === board);
  const chapters = texts.chapters.filter(({ block }) =>
    block ? group?.blocks.includes(block.id) : group === undefined,
  );
  return (
    <>
      {chapters.map(({ block, questions }) => (
        <section key={block?.id ?? PLENARY} class={`blocks__part ${block?.dye ?? ""}`}>
          {block && <h2 class="h2">{block.title}</h2>}
          {questions.map((question) => (
            <section key={question.id} class="blocks__question">
              <h3>{question.text}</h3>
              <ReadNotes
                notes={byQuestion.get(question.id) ?? []}
                session={session}
                texts={texts}
                views={views}
                comments={comments.values()}
              />
            </section>
          ))}
        </section>
      ))}
    </>
  );
}
