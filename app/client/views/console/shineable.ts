// What of a group can be put before everybody: its board, its themes, its cards, and its ratings once they are shown.

import { shownRounds } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { GroupShape, SessionShape } from "../../protocol.gen.ts";
import type { Choice } from "../desk/Menu.tsx";
import type { Texts } from "../desk/texts.ts";
import { nameOfLit } from "../lit.ts";
import type { Room } from "./room.ts";

type What = "board" | "theme" | "card" | "chart";

export function shineable(
  group: GroupShape,
  room: Room,
  session: SessionShape,
  texts: Texts,
): Choice[] {
  const choice = (what: What, ref: string, content: string, block = ""): Choice => ({
    id: `${what}/${ref}/${block}`,
    content,
    choose: () =>
      room.give({ type: "shine", what, ref, block }, t("asked-shine", { name: content })),
  });
  const { content } = texts;
  const work = room.work(group.id);
  const nameOf = (block: string) =>
    nameOfLit({ what: "card", ref: group.id, block, copies: [] }, content, session);
  const round = shownRounds(session, group.id).pop();
  const later = round !== undefined && round > 1 ? `/${round}` : "";
  const blocks = content.blocks.filter(({ id }) => group.blocks.includes(id));
  const cards = blocks.filter(({ id }) => work.lines.some(({ block }) => block === id));
  const rated = round === undefined ? [] : blocks.flatMap(({ criteria }) => criteria);
  return [
    choice("board", group.id, t("shine-board")),
    ...work.themes.map(({ id, title }) => choice("theme", id, t("shine-theme", { title }))),
    ...cards.map(({ id }) => choice("card", group.id, nameOf(id), id)),
    ...rated.map(({ id, name }) =>
      choice("chart", `${group.id}/${id}${later}`, t("shine-chart", { name })),
    ),
  ];
}
