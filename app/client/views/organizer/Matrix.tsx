// Territory by block: a real table, A to Z, one dot one rating. Nothing is ranked, added up or averaged.

import { t } from "../../lib/words.ts";
import { countryName } from "../desk/countryName.ts";
import type { Block, Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Thread } from "../Thread.tsx";
import { Cell } from "./Cell.tsx";
import { labelOf } from "./labelOf.ts";
import type { Row } from "./rows.ts";

export interface Chosen {
  row: string;
  block: string;
}

interface MatrixProps {
  rows: readonly Row[];
  texts: Texts;
  chosen: Chosen | null;
  choose: (cell: Chosen) => void;
}

export function Matrix({ rows, texts, chosen, choose }: MatrixProps) {
  return (
    // A wide table scrolls inside its own frame, which follows the focus from cell to cell.
    <section class="matrix__wrap" aria-label={t("matrix-caption")}>
      <table class="matrix">
        <caption class="sr">{t("matrix-caption")}</caption>
        <thead>
          <tr>
            <th scope="col" class="quiet matrix__axis">
              <Axis texts={texts} />
            </th>
            {texts.blocks.map((block) => (
              <Heading key={block.id} block={block} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi translate={false} key={labelOf(row, texts)}>
                  <b>{labelOf(row, texts)}</b>
                </bdi>
                {row.label !== row.country && <span>{countryName(row.country)}</span>}
              </th>
              {texts.blocks.map((block) => (
                <Cell
                  key={block.id}
                  row={row}
                  label={labelOf(row, texts)}
                  block={block}
                  on={chosen?.row === row.id && chosen.block === block.id}
                  choose={() => choose({ row: row.id, block: block.id })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Axis({ texts }: { texts: Texts }) {
  const [first, last] = [texts.levels[0], texts.levels[texts.levels.length - 1]];
  return (
    <>
      <span>{t("matrix-axis")}</span>
      <span>{`1 ${first?.label ?? ""} …`}</span>
      <span>{`5 ${last?.label ?? ""}`}</span>
    </>
  );
}

function Heading({ block }: { block: Block }) {
  return (
    <th scope="col" class={block.dye} title={block.title}>
      <span class="matrix__block">
        <Icon name={block.icon} />
        {block.number}
      </span>
      <span key={block.short}>{block.short}</span>
      <Thread />
    </th>
  );
}
