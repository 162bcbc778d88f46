// All notes of the session by block and question, for reading along and for moderation.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Mark } from "../Mark.tsx";
import { NoteList } from "./NoteList.tsx";
import type { Room } from "./room.ts";
import { StaffNote } from "./StaffNote.tsx";

interface NotesTabProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
}

export function NotesTab({ room, session, texts }: NotesTabProps) {
  const [board, setBoard] = useState("");
  const [only, setOnly] = useState<"all" | "hidden" | "waiting">("all");
  const notes = room.notes.filter(
    (note) =>
      (board === "" || note.board === board) &&
      (only !== "hidden" || note.hidden !== null) &&
      (only !== "waiting" || isWaiting(note)),
  );
  const waiting = room.notes.filter(isWaiting).length;
  const [writing, write] = useState<NoteShape | "new" | null>(null);
  const boardOf = (note: NoteShape) => {
    const group = session.groups.find(({ id }) => id === note.board);
    return group ? t("notes-in-group", { number: group.number }) : "";
  };
  return (
    <main class="notes-tab">
      <div class="row row--wrap row--split">
        <h2 class="h2">
          <Changing text={t("notes-title", { notes: notes.length })} />
        </h2>
        <span class="row row--wrap">
          <Button look={["dense"]} icon="pen" onPress={() => write("new")}>
            {t("staff-note")}
          </Button>
          <label class="row small">
            <span>{t("notes-of")}</span>
            <span class="select">
              <select
                class="input notes-tab__board"
                value={board}
                onChange={(event) => setBoard(event.currentTarget.value)}
              >
                <option value="">{t("notes-of-all")}</option>
                <option value="plenary">{t("notes-of-plenary")}</option>
                {session.groups.map((group) => (
                  <option key={group.id} value={group.id}>
                    {texts.groupName(group)}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          </label>
          <label class="row small">
            <input
              type="checkbox"
              checked={only === "waiting"}
              onChange={(event) => setOnly(event.currentTarget.checked ? "waiting" : "all")}
            />
            <Changing text={t("notes-waiting-only", { notes: waiting })} />
          </label>
          <label class="row small">
            <input
              type="checkbox"
              checked={only === "hidden"}
              onChange={(event) => setOnly(event.currentTarget.checked ? "hidden" : "all")}
            />
            <span>{t("notes-hidden-only")}</span>
          </label>
        </span>
      </div>
      {notes.length === 0 && <p class="quiet">{t("notes-none")}</p>}
      <ByQuestion notes={notes} room={room} texts={texts} boardOf={boardOf} change={write} />
      {writing && (
        <StaffNote
          {...{ room, session, texts, board }}
          note={writing === "new" ? null : writing}
          close={() => write(null)}
        />
      )}
    </main>
  );
}

function isWaiting(note: NoteShape): boolean {
  return note.waiting && note.hidden === null;
}

interface ByQuestionProps {
  notes: readonly NoteShape[];
  room: Room;
  texts: Texts;
  boardOf: (note: NoteShape) => string;
  change: (note: NoteShape) => void;
}

/** Only questions that have notes: what nobody answered is in the control room. */
function ByQuestion({ notes, room, texts, boardOf, change }: ByQuestionProps) {
  const byQuestion = new Map<string, NoteShape[]>();
  for (const note of notes) {
    byQuestion.set(note.question, [...(byQuestion.get(note.question) ?? []), note]);
  }
  return (
    <>
      {texts.chapters.map(({ block, questions }) => {
        const answered = questions.filter(({ id }) => byQuestion.has(id));
        if (answered.length === 0) return null;
        return (
          <section key={block?.id ?? "plenary"} class={`notes-tab__block ${block?.dye ?? ""}`}>
            <h3>
              {block ? (
                <Mark
                  block={block.number}
                  icon={block.icon}
                  label={`${block.number} · ${block.title}`}
                  look="bare"
                />
              ) : (
                t("notes-of-plenary")
              )}
            </h3>
            {answered.map((question) => (
              <section key={question.id} class="blocks__question">
                <h4 class="question--small">{question.text}</h4>
                <NoteList
                  room={room}
                  texts={texts}
                  notes={byQuestion.get(question.id) ?? []}
                  boardOf={boardOf}
                  change={change}
                />
              </section>
            ))}
          </section>
        );
      })}
    </>
  );
}
