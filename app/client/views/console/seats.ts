// Seats from a pasted list: a line is a name and a group's number, as a spreadsheet or a message gives it. Pure.

import type { GroupShape, Seat } from "../../protocol.gen.ts";

export type Unclear =
  | { line: number; why: "unread" }
  | { line: number; why: "nobody" | "several"; name: string }
  | { line: number; why: "no-group"; group: number };

interface Named {
  id: string;
  name: string;
}

/** "Ana Ruiz; 3", "Ana Ruiz<tab>3", "Ana Ruiz 3". */
const LINE = /^(.+?)\s*[\s,;:|–—]\s*(\d{1,3})$/u;

/** Seats for all that is clear, and what is not, by line from 1. Of two lines about one person the last one holds. */
export function seatsOf(
  list: string,
  people: readonly Named[],
  groups: readonly Pick<GroupShape, "id" | "number">[],
): { seats: Seat[]; unclear: Unclear[] } {
  const seats = new Map<string, string>();
  const unclear: Unclear[] = [];
  list.split(/\r?\n/).forEach((text, at) => {
    if (text.trim() === "") return;
    const found = read(text, people, groups);
    if ("why" in found) unclear.push({ line: at + 1, ...found });
    else seats.set(found.person, found.group);
  });
  return { seats: [...seats].map(([person, group]) => ({ person, group })), unclear };
}

type Why<T> = T extends { line: number } ? Omit<T, "line"> : never;

function read(
  text: string,
  people: readonly Named[],
  groups: readonly Pick<GroupShape, "id" | "number">[],
): Seat | Why<Unclear> {
  const [, name, number] = LINE.exec(text.trim()) ?? [];
  if (name === undefined || people.some((one) => folded(one.name) === folded(text)))
    return { why: "unread" };
  const group = groups.find((one) => one.number === Number(number));
  if (!group) return { why: "no-group", group: Number(number) };
  const [person, another] = people.filter((one) => folded(one.name) === folded(name));
  if (!person) return { why: "nobody", name };
  return another ? { why: "several", name } : { person: person.id, group: group.id };
}

/** Names are the same whatever their capitals, accents and gaps. */
function folded(name: string): string {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/\s+/g, " ").trim().toLowerCase();
}
