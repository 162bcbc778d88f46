// A note of the facilitators' own, on any board and in any phase: marked, and counted nowhere (H51).

import { useState } from "preact/hooks";
import { newId } from "../../lib/ids.ts";
import { lang, t } from "../../lib/words.ts";
import type { NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { Field, SelectField } from "../Field.tsx";
import type { Room } from "./room.ts";

const PLENARY = "plenary";

interface Props {
  room: Room;
  session: SessionShape;
  texts: Texts;
  /** The note that is changed; null for a new one. */
  note: NoteShape | null;
  board: string;
  close: () => void;
}

export function StaffNote({ room, session, texts, note, board: first, close }: Props) {
  const [board, choose] = useState(note?.board ?? (first || PLENARY));
  const questions = questionsOn(board, session, texts);
  const [asked, ask] = useState(note?.question ?? "");
  const question = questions.some(({ id }) => id === asked) ? asked : (questions[0]?.id ?? "");
  const [kind, setKind] = useState(note?.note_kind ?? texts.kinds[0]?.id ?? "");
  const [text, write] = useState(note?.text ?? "");
  const words = text.trim();
  const send = () => {
    const said = { note_kind: kind, text: words };
    const label = t("asked-write", { text: words });
    if (note) room.give({ type: "edit_note", id: note.id, ...said }, label, note.seq);
    else {
      const id = newId();
      room.give({ type: "add_note", id, board, question, ...said, lang: lang.value }, label);
    }
    close();
  };
  const boards = session.groups.map((group) => ({
    value: group.id,
    label: texts.groupName(group),
  }));
  return (
    <Dialog
      title={t(note ? "staff-note-change" : "staff-note-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={words === "" || question === ""} onPress={send}>
            {t("staff-note-send")}
          </Button>
        </>
      }
    >
      {!note && (
        <>
          <SelectField
            label={t("notes-of")}
            value={board}
            options={[{ value: PLENARY, label: t("notes-of-plenary") }, ...boards]}
            onChange={choose}
          />
          <SelectField
            label={t("staff-note-question")}
            value={question}
            options={questions.map(({ id, text: label }) => ({ value: id, label }))}
            onChange={ask}
          />
        </>
      )}
      <SelectField
        label={t("staff-note-kind")}
        value={kind}
        options={texts.kinds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setKind}
      />
      <Field label={t("staff-note-text")} hint={t("staff-note-hint")}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            class="input"
            rows={3}
            dir="auto"
            maxLength={500}
            value={text}
            aria-describedby={describedBy}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

function questionsOn(board: string, session: SessionShape, texts: Texts) {
  const blocks = session.groups.find(({ id }) => id === board)?.blocks ?? [];
  return texts.chapters
    .filter(({ block }) => (block ? blocks.includes(block.id) : board === PLENARY))
    .flatMap(({ questions }) => questions);
}
