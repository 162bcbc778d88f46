// Territories as a sentence names them: A to Z in the reader's language, never by a number. Pure.

import { spelledOut } from "../../lib/signature.ts";
import type { WhereShape } from "../../protocol.gen.ts";

/** Two of the same name are told apart by the letters of their countries. */
export function placesIn(places: readonly WhereShape[], language: string): string {
  const names = places.map(({ place, country }) => {
    const isTold = places.some((other) => other.place === place && other.country !== country);
    return place && isTold ? `${place} (${country})` : spelledOut(place || country, language);
  });
  return names.sort(new Intl.Collator(language).compare).join(", ");
}
