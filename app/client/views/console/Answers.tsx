// What was said about a note, as the facilitator reads it: translations and comments, each with its way out, and a word back.

import { useState } from "preact/hooks";
import { newId } from "../../lib/ids.ts";
import { lang, t } from "../../lib/words.ts";
import type { CommentShape, NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { TextField } from "../Field.tsx";
import { hiddenBecause } from "../hidden.ts";
import { Said } from "../Said.tsx";
import { HideDialog } from "./HideDialog.tsx";
import type { Room } from "./room.ts";

const DENSE = ["quiet", "dense"] as const;

export function Answers({ room, note }: { room: Room; note: NoteShape }) {
  const [hiding, hide] = useState<CommentShape | null>(null);
  const comments = room.commentsOn(note.id);
  return (
    <>
      {room.translationsOf(note.id).map((one) => (
        <p key={one.id} class="note__translation">
          <Said text={one.text} lang={one.lang} />{" "}
          <span class="tag tag--box">{one.lang.toUpperCase()}</span>{" "}
          <Button
            look={DENSE}
            onPress={() =>
              room.give(
                { type: "remove_translation", note: note.id, lang: one.lang },
                t("asked-remove-translation"),
                one.seq,
              )
            }
          >
            {t("console-remove-translation")}
          </Button>
        </p>
      ))}
      {comments.length > 0 && (
        <ul class="comments notes-list">
          {comments.map((comment) => (
            <One key={comment.id} room={room} comment={comment} hide={hide} />
          ))}
        </ul>
      )}
      {hiding && (
        <HideDialog
          text={hiding.text}
          lang={hiding.lang}
          title={t("console-hide-comment-title")}
          yes={t("console-hide-comment-yes")}
          close={() => hide(null)}
          send={(reason) => {
            const { id, seq } = hiding;
            room.give({ type: "hide_comment", id, reason }, t("asked-hide-comment"), seq);
            hide(null);
          }}
        />
      )}
    </>
  );
}

interface OneProps {
  room: Room;
  comment: CommentShape;
  hide: (comment: CommentShape) => void;
}

function One({ room, comment, hide }: OneProps) {
  const { id, seq } = comment;
  return (
    <li class="comment">
      <p class="note__head">
        {comment.staff ? (
          <b>{t("note-staff")}</b>
        ) : (
          <bdi translate={false}>{[comment.name, comment.place].filter(Boolean).join(", ")}</bdi>
        )}
        {comment.late && <span class="tag">{t("console-note-late")}</span>}
      </p>
      <p class={comment.hidden === null ? "comment__text" : "comment__text note__text--hidden"}>
        <Said text={comment.text} lang={comment.lang} />
      </p>
      {comment.hidden !== null && (
        <p class="small state--refused">
          {t("console-hidden-because")} <bdi>{hiddenBecause(comment.hidden)}</bdi>
        </p>
      )}
      <div class="note__actions">
        {comment.hidden !== null ? (
          <Button
            look={DENSE}
            onPress={() =>
              room.give({ type: "restore_comment", id }, t("asked-restore-comment"), seq)
            }
          >
            {t("console-restore")}
          </Button>
        ) : (
          <Button look={DENSE} onPress={() => hide(comment)}>
            {t("console-hide")}
          </Button>
        )}
        {comment.staff && (
          <Button
            look={DENSE}
            onPress={() =>
              room.give({ type: "remove_comment", id }, t("asked-remove-comment"), seq)
            }
          >
            {t("note-remove")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A comment in the name of the facilitators. */
export function AnswerField({
  room,
  note,
  done,
}: {
  room: Room;
  note: NoteShape;
  done: () => void;
}) {
  const [text, write] = useState("");
  const words = text.trim();
  const send = () => {
    const command = { type: "add_comment" as const, id: newId(), note: note.id };
    room.give({ ...command, text: words, lang: lang.value }, t("asked-comment", { text: words }));
    done();
  };
  return (
    <div class="word-field">
      <TextField label={t("console-comment-label")} value={text} maxLength={300} onInput={write} />
      <div class="word-field__foot">
        <Button look={DENSE} onPress={done}>
          {t("console-cancel")}
        </Button>
        <Button look={["dense"]} disabled={words === ""} onPress={send}>
          {t("comment-send")}
        </Button>
      </div>
    </div>
  );
}
