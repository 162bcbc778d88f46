// The comments of one note, and the field to add one.

import { useState } from "preact/hooks";
import { newId } from "../../lib/ids.ts";
import { isUnsent } from "../../lib/outbox.ts";
import type { Remark } from "../../lib/responses.ts";
import type { Writing } from "../../lib/rights.ts";
import { signatureOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { CommentShape, NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { hiddenBecause } from "../hidden.ts";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { WordField } from "./WordField.tsx";

interface Props {
  here: Here;
  note: NoteShape;
  remarks: readonly Remark[];
  /** The run to comment in; null where one only reads. */
  commenting: Writing | null;
  close: () => void;
}

export function Comments({ here, note, remarks, commenting, close }: Props) {
  const { live, session } = here;
  const [changing, change] = useState<Remark | null>(null);
  const send = (text: string, whenKept: () => void) => {
    if (!commenting) return;
    const words = { text, lang: lang.value };
    live.send(
      { type: "add_comment", id: newId(), note: note.id, ...words },
      { run: commenting.run, whenKept },
    );
  };
  return (
    <section class="comments" aria-label={t("comments")}>
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) =>
            changing?.comment.id === remark.comment.id && commenting ? (
              <li key={remark.comment.id}>
                <Changed
                  here={here}
                  remark={remark}
                  run={commenting.run}
                  done={() => change(null)}
                />
              </li>
            ) : (
              <One
                key={remark.comment.id}
                here={here}
                remark={remark}
                onEdit={commenting && !remark.item ? () => change(remark) : null}
              />
            ),
          )}
        </ul>
      )}
      {commenting && (
        <WordField
          label={t(commenting.late ? "comment-label-late" : "comment-label")}
          send={t("comment-send")}
          language={lang.value}
          limit={live.store.limits.value?.comment_points ?? 300}
          draft={{ session: session.id, board: note.board, question: `comment/${note.id}` }}
          focus={remarks.length === 0}
          onSend={send}
          onClose={close}
        />
      )}
    </section>
  );
}

interface OneProps {
  here: Here;
  remark: Remark;
  onEdit: (() => void) | null;
}

function One({ here, remark, onEdit }: OneProps) {
  const { comment, state, item, refused } = remark;
  const said = state === "refused" ? item : refused;
  const isMine = comment.mine && !comment.staff;
  return (
    <li class="comment">
      <p class="note__head">
        <Who comment={comment} />
        {comment.lang !== lang.value && (
          <span class="tag tag--box">{comment.lang.toUpperCase()}</span>
        )}
        {comment.late && <span class="tag tag--box">{t("note-late")}</span>}
      </p>
      <p class={comment.hidden === null ? "comment__text" : "comment__text note__text--hidden"}>
        <Said text={comment.text} lang={comment.lang} />
      </p>
      {comment.hidden !== null && (
        <p class="small">{t("note-hidden", { reason: hiddenBecause(comment.hidden) })}</p>
      )}
      {said && <RefusedItem live={here.live} item={said} seen={comment.seq} present={comment} />}
      {isMine && !said && (
        <div class="note__foot">
          {state !== null && <StateTag state={state} />}
          <span class="note__ways">
            {onEdit && (
              <Button look={["quiet"]} icon="pen" onPress={onEdit}>
                {t("note-edit")}
              </Button>
            )}
            {here.session.state === "open" && (
              <Button look={["quiet"]} icon="remove" onPress={() => remove(here, remark)}>
                {t("note-remove")}
              </Button>
            )}
          </span>
        </div>
      )}
    </li>
  );
}

function Who({ comment }: { comment: CommentShape }) {
  if (comment.staff) return <b>{t("note-staff")}</b>;
  if (comment.mine) return <b>{t("you")}</b>;
  const signature = signatureOf(comment, lang.value);
  return signature ? <Said text={signature} /> : null;
}

interface ChangedProps {
  here: Here;
  remark: Remark;
  run: number;
  done: () => void;
}

function Changed({ here, remark, run, done }: ChangedProps) {
  const { live, session } = here;
  const { id, note, seq } = remark.comment;
  const send = (text: string, whenKept: () => void) => {
    const edit = { type: "edit_comment" as const, id, text, lang: remark.comment.lang };
    live.send(edit, seq > 0 ? { run, whenKept, seen: seq } : { run, whenKept });
    done();
  };
  return (
    <WordField
      label={t("comment-change")}
      send={t("composer-save")}
      language={remark.comment.lang}
      limit={live.store.limits.value?.comment_points ?? 300}
      draft={{ session: session.id, board: note, question: `change/${id}` }}
      initial={remark.comment.text}
      focus
      onSend={send}
      onClose={done}
    />
  );
}

// What never left this device is simply taken back.
function remove({ live }: Here, { comment, item }: Remark): void {
  const { id, seq } = comment;
  if (item && isUnsent(item)) void live.discard(item);
  else live.send({ type: "remove_comment", id }, seq > 0 ? { seen: seq } : {});
}
