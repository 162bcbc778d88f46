// Notes as the facilitator reads them, each with hide and restore. Hiding asks for the reason its author will read.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import type { Texts } from "../desk/texts.ts";
import { hiddenBecause } from "../hidden.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { AnswerField, Answers } from "./Answers.tsx";
import { HideDialog } from "./HideDialog.tsx";
import { AuthorButton } from "./Moderate.tsx";
import type { Room } from "./room.ts";

interface NoteListProps {
  room: Room;
  texts: Texts;
  notes: readonly NoteShape[];
  /** Says beside each note where it hangs; left out where that is plain. */
  boardOf?: (note: NoteShape) => string;
  /** Opens an own note to be changed; left out where that is not possible. */
  change?: (note: NoteShape) => void;
}

export function NoteList({ room, texts, notes, boardOf, change }: NoteListProps) {
  const [hiding, hide] = useState<NoteShape | null>(null);
  if (notes.length === 0) return <p class="small quiet">{t("console-no-notes-here")}</p>;
  return (
    <>
      <ul class="notes-list">
        {notes.map((note) => (
          <Entry
            key={note.id}
            note={note}
            room={room}
            texts={texts}
            board={boardOf?.(note) ?? ""}
            hide={hide}
            change={change}
          />
        ))}
      </ul>
      {hiding && (
        <HideDialog
          text={hiding.text}
          lang={hiding.lang}
          title={t("console-hide-title")}
          yes={t("console-hide-yes")}
          close={() => hide(null)}
          send={(reason) => {
            room.give({ type: "hide_note", id: hiding.id, reason }, t("asked-hide"), hiding.seq);
            hide(null);
          }}
        />
      )}
    </>
  );
}

interface EntryProps {
  room: Room;
  texts: Texts;
  note: NoteShape;
  board: string;
  hide: (note: NoteShape) => void;
  change: ((note: NoteShape) => void) | undefined;
}

function Entry({ room, texts, note, board, hide, change }: EntryProps) {
  const { give } = room;
  const [answers, answer] = useState(false);
  const hidden = note.hidden !== null;
  return (
    <li class={`note ${hidden ? "note--hidden" : ""}`}>
      <span class="note__kind">
        <Icon name={texts.kindIcon(note.note_kind)} />
      </span>
      <Head room={room} texts={texts} note={note} board={board} />
      <p class="note__text">
        <Said text={note.text} lang={note.lang} />
      </p>
      {hidden && (
        <p class="small state--refused">
          {t("console-hidden-because")} <bdi>{hiddenBecause(note.hidden ?? "")}</bdi>
        </p>
      )}
      <Answers room={room} note={note} />
      {answers && <AnswerField room={room} note={note} done={() => answer(false)} />}
      <div class="note__actions">
        {note.waiting && !hidden && (
          <Button
            look={["act", "dense"]}
            onPress={() => give({ type: "approve", id: note.id }, t("asked-approve"), note.seq)}
          >
            {t("console-approve")}
          </Button>
        )}
        {hidden ? (
          <Button
            look={["quiet", "dense"]}
            onPress={() =>
              give({ type: "restore_note", id: note.id }, t("asked-restore"), note.seq)
            }
          >
            {t("console-restore")}
          </Button>
        ) : (
          <Button look={["quiet", "dense"]} onPress={() => hide(note)}>
            {t("console-hide")}
          </Button>
        )}
        {!hidden && !note.waiting && (
          <Button
            look={["quiet", "dense"]}
            icon="spotlight"
            onPress={() =>
              give({ type: "shine", what: "note", ref: note.id }, t("asked-shine-note"))
            }
          >
            {t("shine")}
          </Button>
        )}
        {!hidden && !note.waiting && !answers && (
          <Button look={["quiet", "dense"]} onPress={() => answer(true)}>
            {t("comment")}
          </Button>
        )}
        {note.staff ? (
          <OwnNote note={note} room={room} change={change} />
        ) : (
          <AuthorButton note={note} give={give} />
        )}
      </div>
    </li>
  );
}

interface HeadProps {
  room: Room;
  texts: Texts;
  note: NoteShape;
  board: string;
}

function Head({ room, texts, note, board }: HeadProps) {
  const [sames] = room.numbers(note);
  return (
    <p class="note__head">
      <b>{texts.kind(note.note_kind)}</b>
      {(note.name ?? note.place) !== null && (
        <bdi translate={false}>{[note.name, note.place].filter(Boolean).join(", ")}</bdi>
      )}
      {note.staff && <span class="tag tag--box">{t("note-staff")}</span>}
      {board && <span>{board}</span>}
      {sames > 0 && <span>{t("same-count", { count: sames })}</span>}
      {note.waiting && <span class="tag">{t("console-note-waiting")}</span>}
      {note.late && <span class="tag">{t("console-note-late")}</span>}
      {note.edited && <span class="tag">{t("console-note-edited")}</span>}
    </p>
  );
}

interface OwnNoteProps {
  note: NoteShape;
  room: Room;
  change: ((note: NoteShape) => void) | undefined;
}

/** What facilitators write is theirs together. */
function OwnNote({ note, room, change }: OwnNoteProps) {
  const remove = () =>
    room.give({ type: "remove_note", id: note.id }, t("asked-remove-note"), note.seq);
  return (
    <>
      {change && (
        <Button look={["quiet", "dense"]} onPress={() => change(note)}>
          {t("note-edit")}
        </Button>
      )}
      <Button look={["quiet", "dense"]} onPress={remove}>
        {t("note-remove")}
      </Button>
    </>
  );
}
