// The gallery walk: in which order somebody visits the other groups' boards. Computed from ids, stored nowhere. Pure.

import type { GroupShape, PersonShape } from "../protocol.gen.ts";

/**
 * Everybody goes round in the order of the groups and begins at another board, so that each board has about as many
 * visitors at a time as any other. Whoever has no group walks past all of them. Empty ones are no stops, except the one
 * where somebody stands. A board that fills up or empties moves the beginning for few: each has a number for each person,
 * and the walk begins at the highest.
 */
export function walkOf(
  groups: readonly GroupShape[],
  me: PersonShape,
  empty: readonly string[] = [],
  standsAt: string | null = null,
): string[] {
  const isStop = (id: string) => id !== me.group && (id === standsAt || !empty.includes(id));
  const stops = groups.map(({ id }) => id).filter(isStop);
  const numbers = stops.map((id) => numberOf(`${id}/${me.id}`));
  const start = numbers.indexOf(Math.max(...numbers));
  return [...stops.slice(start), ...stops.slice(0, start)];
}

/** FNV-1a, so that ids which differ in one sign give numbers far apart. */
function numberOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < id.length; n += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
