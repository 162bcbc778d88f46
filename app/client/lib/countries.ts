// The countries of the server's list under the names this browser gives them.

import { COUNTRIES } from "../protocol.gen.ts";

export interface Country {
  code: string;
  name: string;
}

/** A to Z in the language of the reader. */
export function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const alphabetic = new Intl.Collator(language);
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    alphabetic.compare(a.name, b.name),
  );
}

export function countryName(code: string, language: string): string {
  return COUNTRIES.includes(code)
    ? (new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code)
    : code;
}
