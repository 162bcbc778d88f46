// The own answers about the session as they stand: what was said last, whether or not the server has it yet. Pure.

import type { EvaluationShape, EvaluationText } from "../protocol.gen.ts";
import { stateOf, type WriteState } from "./board.ts";
import type { Status } from "./connection.ts";
import { isRefused, type OutboxItem } from "./outbox.ts";

export interface Answer {
  level: number | null;
  text: string;
  late: boolean;
  state: WriteState | null;
  refused: OutboxItem | null;
}

export function answerTo(
  question: EvaluationText["id"],
  records: Iterable<EvaluationShape>,
  items: readonly OutboxItem[],
  status: Status,
): Answer {
  let answer: Answer = { level: null, text: "", late: false, state: null, refused: null };
  for (const { question: of, level, text, late } of records) {
    if (of === question) answer = { ...answer, level, text, late, state: "saved" };
  }
  for (const item of items) {
    const { command } = item;
    if (command.type !== "evaluate" || command.question !== question) continue;
    if (isRefused(item)) {
      answer = { ...answer, refused: item };
      continue;
    }
    const [level, text] = [command.level ?? null, command.text ?? ""];
    answer = { ...answer, level, text, late: false, state: stateOf(item, status) };
  }
  return answer;
}

/** Whether anything was said; what was taken back was not. */
export function isGiven({ level, text }: Answer): boolean {
  return level !== null || text !== "";
}
