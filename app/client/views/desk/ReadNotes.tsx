// Notes to read under their question: kind, signature, group, words. Nothing can be done to them here.

import { t } from "../../lib/words.ts";
import type {
  AnyView,
  CommentShape,
  NeedsView,
  NoteShape,
  SessionShape,
} from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Texts } from "./texts.ts";
import { VoteSaid } from "./VoteBar.tsx";

interface NotesProps {
  notes: readonly NoteShape[];
  session: SessionShape;
  texts: Texts;
  views: ReadonlyMap<string, AnyView>;
  /** What is said about the notes, where it is shown. */
  comments?: Iterable<CommentShape>;
}

export function ReadNotes({ notes, session, texts, views, comments = [] }: NotesProps) {
  const said = [...comments].filter(({ hidden }) => hidden === null);
  if (notes.length === 0) return <p class="small quiet">{t("blocks-none")}</p>;
  return (
    <ul>
      {notes.map((note) => (
        <li class="note" key={note.id}>
          <span class="note__kind">
            <Icon name={texts.kindIcon(note.note_kind)} />
          </span>
          <p class="note__head">
            <b>{texts.kind(note.note_kind)}</b>
            <bdi translate={false}>{[note.name, note.place].filter(Boolean).join(", ")}</bdi>
            <span>{groupOf(note, session)}</span>
            {note.late && <span class="tag">{t("blocks-late")}</span>}
          </p>
          <p class="note__text">
            <Said text={note.text} lang={note.lang} />
          </p>
          <Chosen note={note} session={session} views={views} />
          <Comments comments={said.filter((comment) => comment.note === note.id)} />
        </li>
      ))}
    </ul>
  );
}

function Comments({ comments }: { comments: readonly CommentShape[] }) {
  if (comments.length === 0) return null;
  return (
    <div class="comments">
      <ul>
        {[...comments]
          .sort((a, b) => a.created - b.created)
          .map((comment) => (
            <li class="comment" key={comment.id}>
              <p class="note__head">
                {comment.staff ? (
                  <b>{t("note-staff")}</b>
                ) : (
                  <bdi translate={false}>
                    {[comment.name, comment.place].filter(Boolean).join(", ")}
                  </bdi>
                )}
                {comment.late && <span class="tag">{t("blocks-late")}</span>}
              </p>
              <p class="comment__text">
                <Said text={comment.text} lang={comment.lang} />
              </p>
            </li>
          ))}
      </ul>
    </div>
  );
}

interface ChosenProps {
  note: NoteShape;
  session: SessionShape;
  views: ReadonlyMap<string, AnyView>;
}

/** What a closed vote says of it, and what it would need, by whomever. */
function Chosen({ note, session, views }: ChosenProps) {
  const needs = (views.get(`needs/${note.board}`) as NeedsView | undefined)?.notes[note.id] ?? [];
  return (
    <VoteSaid note={note} session={session} views={views}>
      {needs.length > 0 && (
        <p class="small">
          {t("vote-needs")}{" "}
          {needs.map((need, n) => (
            <span key={`${n} ${need}`}>
              {n > 0 && " · "}
              <Said text={need} />
            </span>
          ))}
        </p>
      )}
    </VoteSaid>
  );
}

/** Notes that may be shown, in the order they were written. */
export function notesByQuestion(notes: ReadonlyMap<string, NoteShape>): Map<string, NoteShape[]> {
  const byQuestion = new Map<string, NoteShape[]>();
  const shown = [...notes.values()].filter(({ hidden }) => hidden === null);
  for (const note of shown.sort((a, b) => a.created - b.created)) {
    byQuestion.set(note.question, [...(byQuestion.get(note.question) ?? []), note]);
  }
  return byQuestion;
}

function groupOf(note: NoteShape, session: SessionShape): string {
  const group = session.groups.find(({ id }) => id === note.board);
  return group ? t("blocks-group", { number: group.number }) : "";
}
