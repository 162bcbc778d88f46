// Making the groups: one per block, paired blocks, or a number of groups; then which blocks each has.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { Group, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { groupsFor, type Recipe, type Wish, withBlock } from "./grouping.ts";
import type { Room } from "./room.ts";

interface SetUpProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
  /** Whose groups; empty for those of every break-out. */
  breakout: string;
  close: () => void;
}

const RECIPES: readonly Recipe[] = ["blocks", "pairs", "number"];
const MOST = 60;
const WORDS = ["name", "call"] as const;

export function GroupSetUp({ room, session, texts, breakout, close }: SetUpProps) {
  const known = session.groups.filter(({ phase }) => phase === breakout);
  const others = session.groups.filter(({ phase }) => phase !== breakout);
  const blocks = texts.blocks.map(({ id }) => id);
  const [begunAt] = useState(session.seq);
  const perBlock: Wish = { recipe: "blocks", count: blocks.length };
  const exist = known.length > 0;
  const [wish, setWish] = useState<Wish | null>(exist ? null : perBlock);
  const [groups, setGroups] = useState<readonly Group[]>(() =>
    exist ? known : groupsFor(perBlock, blocks, texts.pairs, session.groups, breakout),
  );
  const choose = (next: Wish) => {
    setWish(next);
    setGroups(groupsFor(next, blocks, texts.pairs, session.groups, breakout));
  };
  const lost = lostInUse(known, groups, room);
  const idle = groups.some((group) => group.blocks.length === 0);
  const make = () => {
    room.give(
      { type: "set_groups", groups: [...others, ...groups] },
      t("asked-groups", { groups: groups.length }),
      begunAt,
    );
    close();
  };
  return (
    <Dialog
      look="wide"
      title={t("setup-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={idle || lost.length > 0} onPress={make}>
            {t("setup-make", { groups: groups.length })}
          </Button>
        </>
      }
    >
      <Recipes wish={wish} count={groups.length} choose={choose} />
      <BlocksOfGroups groups={groups} texts={texts} change={setGroups} />
      <div role="status" class="small">
        {lost.length > 0 && (
          <p class="state--refused">{t("setup-in-use", { groups: lost.join(", ") })}</p>
        )}
        {idle && <p class="state--refused">{t("setup-without-block")}</p>}
      </div>
    </Dialog>
  );
}

interface BlocksProps {
  groups: readonly Group[];
  texts: Texts;
  change: (groups: readonly Group[]) => void;
}

function BlocksOfGroups({ groups, texts, change }: BlocksProps) {
  const order = texts.blocks.map(({ id }) => id);
  return (
    <div class="setup__groups">
      <table class="setup__table">
        <caption class="sr">{t("setup-title")}</caption>
        <thead>
          <tr>
            <td />
            {texts.blocks.map((block) => (
              <th key={block.id} scope="col" class={block.dye} title={block.title}>
                <span class="mark mark--bare">
                  <Icon name={block.icon} />
                  {block.number}
                </span>
                <span>{block.short}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                {t("setup-group", { number: group.number })}
                {WORDS.map((word) => (
                  <input
                    key={word}
                    class="input setup__word"
                    aria-label={`${t("setup-group", { number: group.number })}: ${t(`setup-${word}`)}`}
                    placeholder={t(`setup-${word}`)}
                    value={group[word] ?? ""}
                    onInput={(event) => {
                      const said = { [word]: event.currentTarget.value };
                      change(groups.map((one) => (one === group ? { ...one, ...said } : one)));
                    }}
                  />
                ))}
              </th>
              {texts.blocks.map((block) => (
                <td key={block.id}>
                  <label>
                    <span class="sr">
                      {t("setup-group", { number: group.number })}: {block.short}
                    </span>
                    <input
                      type="checkbox"
                      checked={group.blocks.includes(block.id)}
                      onChange={(event) => {
                        const on = event.currentTarget.checked;
                        change(withBlock(groups, group.id, block.id, on, order));
                      }}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RecipesProps {
  wish: Wish | null;
  count: number;
  choose: (wish: Wish) => void;
}

function Recipes({ wish, count, choose }: RecipesProps) {
  return (
    <fieldset class="stack stack--tight">
      <legend>{t("setup-how")}</legend>
      {RECIPES.map((recipe) => (
        <label key={recipe} class="row">
          <input
            type="radio"
            name="recipe"
            checked={wish?.recipe === recipe}
            onChange={() => choose({ recipe, count })}
          />
          <span>{t(`setup-by-${recipe}`)}</span>
          {recipe === "number" && (
            <input
              class="input setup__number"
              type="number"
              min={1}
              max={MOST}
              aria-label={t("setup-count")}
              value={count}
              onInput={(event) => {
                const wanted = event.currentTarget.valueAsNumber;
                if (wanted >= 1 && wanted <= MOST) choose({ recipe: "number", count: wanted });
              }}
            />
          )}
        </label>
      ))}
    </fieldset>
  );
}

/** Numbers of groups that have people or notes and would be left out; the server refuses that. */
function lostInUse(known: readonly Group[], groups: readonly Group[], room: Room): number[] {
  const kept = new Set(groups.map(({ id }) => id));
  const written = new Set(room.notes.map(({ board }) => board));
  return known
    .filter(({ id }) => !kept.has(id))
    .filter(({ id }) => written.has(id) || room.membersOf(id).length > 0)
    .map(({ number }) => number);
}
