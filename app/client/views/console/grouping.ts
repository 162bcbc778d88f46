// Groups as a facilitator asks for them: one per block, pairs, or a number of groups. Pure; sends nothing.

import type { Group } from "../../protocol.gen.ts";

export type Recipe = "blocks" | "pairs" | "number";

export interface Wish {
  recipe: Recipe;
  count: number;
}

/** The same wish always gives the same groups; those that exist keep their id, name and call by their number. */
export function groupsFor(
  wish: Wish,
  blocks: readonly string[],
  pairs: readonly (readonly string[])[],
  existing: readonly Group[],
  phase = "",
): Group[] {
  return blocksPerGroup(wish, blocks, pairs).map((own, index) =>
    grouped(index + 1, own, existing, phase),
  );
}

export function withBlock(
  groups: readonly Group[],
  id: string,
  block: string,
  on: boolean,
  order: readonly string[],
): Group[] {
  return groups.map((group) => {
    if (group.id !== id) return group;
    const chosen = new Set(group.blocks);
    if (on) chosen.add(block);
    else chosen.delete(block);
    return { ...group, blocks: order.filter((one) => chosen.has(one)) };
  });
}

function blocksPerGroup(
  { recipe, count }: Wish,
  blocks: readonly string[],
  pairs: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  switch (recipe) {
    case "blocks":
      return blocks.map((block) => [block]);
    case "pairs":
      return pairs.length > 0 ? withoutGaps(pairs, blocks) : inTwos(blocks);
    case "number":
      return dealt(blocks, Math.max(1, count));
  }
}

/** The plan's pairs, and the blocks that are in none of them, two by two. */
function withoutGaps(pairs: readonly (readonly string[])[], blocks: readonly string[]) {
  const paired = new Set(pairs.flat());
  return [...pairs, ...inTwos(blocks.filter((block) => !paired.has(block)))];
}

function inTwos(blocks: readonly string[]): string[][] {
  const pairs: string[][] = [];
  for (let at = 0; at < blocks.length; at += 2) pairs.push(blocks.slice(at, at + 2));
  return pairs;
}

/** Fewer groups than blocks share them out; more groups than blocks take the same block again. */
function dealt(blocks: readonly string[], count: number): string[][] {
  return Array.from({ length: count }, (_, group) => {
    if (count >= blocks.length)
      return blocks.slice(group % blocks.length, (group % blocks.length) + 1);
    return blocks.filter((_, at) => at % count === group);
  });
}

function grouped(
  number: number,
  blocks: readonly string[],
  existing: readonly Group[],
  phase: string,
): Group {
  const known = existing.find((group) => group.number === number && (group.phase ?? "") === phase);
  return {
    id: known?.id ?? unusedId(number, existing),
    number,
    name: known?.name ?? "",
    blocks: [...blocks],
    call: known?.call ?? "",
    phase,
  };
}

/** A board has the id of its group, so an id must never pass from one group to another. */
function unusedId(number: number, existing: readonly Group[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let id = `g${number}`;
  for (let again = 2; taken.has(id); again += 1) id = `g${number}-${again}`;
  return id;
}
