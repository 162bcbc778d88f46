// What a row of the matrix is called: its territory, or in an anonymous session the answer its people have in common.

import { spelledOut } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { Texts } from "../desk/texts.ts";
import type { Row } from "./rows.ts";

export function labelOf(row: Row, texts: Texts): string {
  const [field, answer] = row.id.split(":");
  const asked = texts.profile.find(({ id }) => id === field);
  const option = asked?.options.find(({ id }) => id === answer);
  if (option !== undefined) return option.label;
  return row.id === "other" ? t("matrix-other") : spelledOut(row.label, lang.value);
}
