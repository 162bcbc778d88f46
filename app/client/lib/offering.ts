// What this person had said before the session was restored to an earlier moment, to be given back (H33).

import type {
  Command,
  CommentShape,
  EvaluationShape,
  LineShape,
  NoteShape,
  RatingShape,
} from "../protocol.gen.ts";
import type { OutboxItem } from "./kept.ts";
import type { Store } from "./store.ts";

type Offer = Extract<Command, { type: "offer" }>;
type Said = Offer["what"];

export interface Own {
  /** kind/id of the record. */
  key: string;
  run: number;
  offer: Offer;
}

/** Everything of one's own that the store holds now. */
export function ownOf(store: Store): Own[] {
  const run = store.session.peek()?.run ?? 0;
  const notes = [...store.all("note").peek().values()].filter(({ mine }) => mine);
  const comments = [...store.all("comment").peek().values()].filter(({ mine }) => mine);
  const lines = [...store.all("line").peek().values()].filter(({ mine }) => mine);
  const ratings = [...store.all("rating").peek().values()];
  const answers = [...store.all("evaluation").peek().values()];
  return [
    ...notes.map(ofNote),
    ...comments.map((comment) => ofComment(comment, run)),
    ...lines.map((line) => ofLine(line, run)),
    ...ratings.map((rating) => ofRating(rating, run)),
    ...answers.map((answer) => ofAnswer(answer, run)),
  ];
}

/** A command under way when the session was restored: whether it was taken, nobody can say any more. */
export function asOffer(command: Command): Command {
  return canBeOffered(command) ? { type: "offer", what: command, round: null } : command;
}

/** As pages draw it: an offered note is a note that is on its way. */
export function asSaid(item: OutboxItem): OutboxItem {
  return item.command.type === "offer" ? { ...item, command: item.command.what } : item;
}

/** What the outbox says anyway need not be offered beside it. */
export function isUnderWay(own: Own, items: readonly OutboxItem[]): boolean {
  const about = aboutOf(own.offer.what);
  return items.some((item) => {
    const { command } = asSaid(item);
    return canBeOffered(command) && aboutOf(command) === about;
  });
}

function canBeOffered(command: Command): command is Said & Command {
  return ["add_note", "add_comment", "write_line", "rate", "evaluate"].includes(command.type);
}

function aboutOf(said: Said): string {
  if (said.type === "evaluate") return `evaluate/${said.question}`;
  return said.type === "rate" ? `rate/${said.criterion}` : `${said.type}/${said.id}`;
}

function ofNote({ id, board, question, note_kind, text, lang, run }: NoteShape): Own {
  const what = { type: "add_note", id, board, question, note_kind, text, lang } as const;
  return { key: `note/${id}`, run, offer: { type: "offer", what, round: null } };
}

function ofComment({ id, note, text, lang }: CommentShape, run: number): Own {
  const what = { type: "add_comment", id, note, text, lang } as const;
  return { key: `comment/${id}`, run, offer: { type: "offer", what, round: null } };
}

function ofLine(line: LineShape, run: number): Own {
  const { id, board, block, section, text, lang, minority } = line;
  const what = { type: "write_line", id, board, block, section, text, lang, minority } as const;
  return { key: `line/${id}`, run, offer: { type: "offer", what, round: null } };
}

function ofRating({ id, criterion, level, round }: RatingShape, run: number): Own {
  const what = { type: "rate", criterion, level } as const;
  return { key: `rating/${id}`, run, offer: { type: "offer", what, round } };
}

function ofAnswer({ id, question, level, text }: EvaluationShape, run: number): Own {
  const what = { type: "evaluate", question, level, text } as const;
  return { key: `evaluation/${id}`, run, offer: { type: "offer", what, round: null } };
}
