// The words of plan and pack as the laptop pages ask for them: by id, with the number, dye and icon of a block. Pure.

import type {
  BlockText,
  ClientContent,
  GroupShape,
  RightsShape,
  Worded,
} from "../../protocol.gen.ts";
import { blockClass } from "../Thread.tsx";

export interface Block {
  id: string;
  number: number;
  title: string;
  short: string;
  icon: string;
  /** The class that carries its dye and stitch. */
  dye: string;
  questions: readonly Worded[];
}

/** Questions that belong together: those of a block, or those of the plenary (no block). */
export interface Chapter {
  block: Block | undefined;
  questions: readonly Worded[];
}

export type Texts = ReturnType<typeof lookedUp>;

const known = new WeakMap<ClientContent, Texts>();

/** The same texts for the same content, so that what shows them need not be drawn again. */
export function textsOf(content: ClientContent): Texts {
  const texts = known.get(content) ?? lookedUp(content);
  known.set(content, texts);
  return texts;
}

function lookedUp(content: ClientContent) {
  const blocks = content.blocks.map(blockOf);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const byQuestion = new Map(
    blocks.flatMap((block) => block.questions.map(({ id }) => [id, block] as const)),
  );
  const block = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  const phase = (id: string) => content.phases.find((one) => one.id === id);
  const step = (of: string, id: string | null) => phase(of)?.steps.find((one) => one.id === id);
  const kind = (id: string) => content.note_kinds.find((one) => one.id === id);
  return {
    content,
    blocks,
    block,
    pairs: content.grouping.pairs,
    /** People a group is meant to have at most. */
    most: content.grouping.most,
    profile: content.profile,
    levels: content.scale.levels,
    kinds: content.note_kinds,
    cardSections: content.report_card,
    /** What people are asked at the close; texts kept from before it could be asked have none. */
    evaluation: content.evaluation ?? [],
    chapters: chaptersOf(blocks, content.plenary_questions),
    dye: (id: string | undefined) => block(id)?.dye ?? "",
    /** The block a question belongs to; none for a question of the plenary. */
    blockOf: (question: string) => byQuestion.get(question),
    phase: (id: string) => phase(id)?.title ?? id,
    about: (id: string) => phase(id)?.description ?? "",
    /** The title of the step, else of the phase. */
    moment: (of: string, id: string | null) => (step(of, id) ?? phase(of))?.title ?? id ?? of,
    rights: (of: string, id: string | null): Partial<RightsShape> & { reveal: boolean } => ({
      ...(step(of, id) ?? phase(of))?.rights,
      reveal: step(of, id)?.reveal ?? false,
    }),
    kind: (id: string) => kind(id)?.name ?? id,
    kindIcon: (id: string) => iconOfKind(kind(id)?.means),
    groupName: (group: GroupShape) => `${group.number} · ${groupName(group, byId)}`,
  };
}

function blockOf(words: BlockText): Block {
  const { id, number, title, short_title, icon, questions } = words;
  return {
    id,
    number,
    title,
    short: short_title,
    icon: icon ?? "weave",
    dye: blockClass(number),
    questions,
  };
}

function chaptersOf(blocks: readonly Block[], plenary: readonly Worded[]): Chapter[] {
  const chapters: Chapter[] = blocks.map((block) => ({ block, questions: block.questions }));
  return [{ block: undefined, questions: plenary }, ...chapters];
}

function groupName(group: GroupShape, blocks: ReadonlyMap<string, Block>): string {
  if (group.name !== "") return group.name;
  return group.blocks.map((id) => blocks.get(id)?.short ?? id).join(" + ");
}

function iconOfKind(means: string | undefined): string {
  return means === "proposal" ? "idea" : (means ?? "pen");
}
