// What is missing or too long before anybody is asked to let one in. The server decides; this finds it sooner. Pure.

import type { ProfileFieldText } from "../protocol.gen.ts";

export interface Typed {
  name: string;
  country: string;
  place: string;
  fields: Readonly<Record<string, string>>;
}

export type FieldProblem =
  | { problem: "name-missing" | "country-missing" | "answer-missing" }
  | { problem: "too-long"; limit: number; count: number };

const LONGEST_NAME = 40;
const LONGEST_ANSWER = 80;

/** By field: "name", else the id the plan gives it. */
export function problemsOf(
  typed: Typed,
  profile: readonly ProfileFieldText[],
): Readonly<Record<string, FieldProblem>> {
  const found = new Map<string, FieldProblem | null>();
  found.set("name", tooLong(typed.name, LONGEST_NAME) ?? missing(typed.name, "name-missing"));
  for (const field of profile) {
    const said = answerTo(field, typed);
    const needed = field.type === "country" ? "country-missing" : "answer-missing";
    const isMissing = field.required ? missing(said, needed) : null;
    found.set(field.id, tooLong(said, LONGEST_ANSWER) ?? isMissing);
  }
  const problems = [...found].filter((each): each is [string, FieldProblem] => each[1] !== null);
  return Object.fromEntries(problems);
}

function answerTo(field: ProfileFieldText, typed: Typed): string {
  if (field.type === "country") return typed.country;
  return field.type === "territory_name" ? typed.place : (typed.fields[field.id] ?? "");
}

function missing(text: string, problem: "name-missing" | "country-missing" | "answer-missing") {
  return text.trim() === "" ? { problem } : null;
}

function tooLong(text: string, limit: number): FieldProblem | null {
  const count = [...text.trim()].length;
  return count > limit ? { problem: "too-long", limit, count } : null;
}
