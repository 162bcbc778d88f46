// How a contribution is signed on the board: as much as the session's mode lets the viewer see.

import { countryName } from "./countries.ts";

interface Signed {
  name: string | null;
  place: string | null;
  country: string | null;
}

/** "Rosario, AR", "Argentina", "Ana · Rosario, AR"; empty when nothing may be shown. */
export function signatureOf({ name, place, country }: Signed, language: string): string {
  return [name, territoryOf(place, country, language)].filter(Boolean).join(" · ");
}

/** Short, for boards: the town and the country's letters, or the whole country. */
export function territoryOf(
  place: string | null,
  country: string | null,
  language: string,
): string {
  if (place && country) return `${place}, ${country}`;
  return place || (country ? countryName(country, language) : "");
}

/** In full, for the join page: "Thiès, Senegal". */
export function fullTerritory(place: string, country: string, language: string): string {
  return [place, country && countryName(country, language)].filter(Boolean).join(", ");
}

/** A territory as the synthesis calls it: whoever named no town is there by the letters of the country. */
export function spelledOut(label: string, language: string): string {
  return /^[A-Z]{2}$/.test(label) ? countryName(label, language) : label;
}
