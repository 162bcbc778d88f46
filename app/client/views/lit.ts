// The name of what is in the spotlight: from the texts where it has one, else the kind of thing it is.

import { criterionOf } from "../lib/content.ts";
import { t } from "../lib/words.ts";
import type { ClientContent, SessionShape, SpotlightShape } from "../protocol.gen.ts";

type Lit = Pick<SpotlightShape, "what" | "ref" | "block" | "copies">;

export function nameOfLit(lit: Lit, content: ClientContent, session: SessionShape): string {
  const { what, ref, block } = lit;
  switch (what) {
    case "theme":
      return lit.copies[0]?.text ?? t("lit-theme");
    case "board":
      return groupNumber(session, ref) ?? t("plenary");
    case "card":
      return [t("lit-card"), groupNumber(session, ref), shortOf(content, block)]
        .filter(Boolean)
        .join(" · ");
    case "chart": {
      const [group = "", criterion = ""] = ref.split("/");
      const name = criterionOf(content, criterion)?.name;
      return [name, groupNumber(session, group)].filter(Boolean).join(" · ");
    }
    case "block":
      return content.blocks.find(({ id }) => id === ref)?.title ?? "";
    case "question":
      return questionText(content, ref);
    case "criterion":
      return criterionOf(content, ref)?.name ?? "";
    case "case":
      return content.cases.find(({ id }) => id === ref)?.title ?? "";
    default:
      return t(`lit-${what}`);
  }
}

export function questionText(content: ClientContent, id: string): string {
  const all = [
    ...content.blocks.flatMap(({ questions }) => questions),
    ...content.plenary_questions,
  ];
  return all.find((question) => question.id === id)?.text ?? "";
}

function groupNumber(session: SessionShape, id: string): string | null {
  const group = session.groups.find((one) => one.id === id);
  return group ? t("lit-group", { number: group.number }) : null;
}

function shortOf(content: ClientContent, block: string): string {
  return content.blocks.find(({ id }) => id === block)?.short_title ?? "";
}
