// A country by its name in the language on the screen.

import { lang } from "../../lib/words.ts";

export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return "";
  return new Intl.DisplayNames([lang.value], { type: "region" }).of(code) ?? code;
}
