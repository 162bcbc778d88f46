// What the chosen cell of a criterion says in words: spread, "no answer", the round before, and how many stand at each level.

import { t } from "../../lib/words.ts";
import type { CriterionText } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Block, Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Before, Figures } from "./CellDetail.tsx";
import { labelOf } from "./labelOf.ts";
import type { Row } from "./rows.ts";

interface Props {
  row: Row;
  block: Block;
  criterion: CriterionText;
  texts: Texts;
}

export function CriterionDetail({ row, block, criterion, texts }: Props) {
  const cell = row.criteria[criterion.id];
  const heading = `${labelOf(row, texts)} · ${criterion.name}`;
  return (
    <section class="panel cell__detail cell__detail--criterion" aria-label={heading}>
      <div>
        <p class={`tiny quiet row ${block.dye}`}>
          <span class="mark mark--bare">
            <Icon name={block.icon} />
          </span>
          <bdi key={heading}>{heading}</bdi>
        </p>
        {cell ? (
          <>
            <Figures cell={cell} revealed />
            {cell.before && <Before before={cell.before} now={cell} />}
          </>
        ) : (
          <p class="small">{t("criterion-none-yet-here")}</p>
        )}
      </div>
      <ul class="rungs-said tiny">
        {criterion.levels.map(({ level, label, text }) => (
          <li key={level}>
            <b>
              <Changing text={`${level} ${label}`} />
            </b>
            <span class="quiet">
              <Changing text={text} />
            </span>
            {cell?.levels && (
              <Changing text={t("matrix-n-people", { n: cell.levels[level - 1] ?? 0 })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
