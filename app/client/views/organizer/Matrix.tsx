// Territory by block or criterion: a real table, A to Z, one dot one rating. Nothing is ranked, added up or averaged.

import { t } from "../../lib/words.ts";
import { countryName } from "../desk/countryName.ts";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Thread } from "../Thread.tsx";
import { Cell } from "./Cell.tsx";
import type { Column } from "./columns.ts";
import { labelOf } from "./labelOf.ts";
import type { Row } from "./rows.ts";

export interface Chosen {
  row: string;
  column: string;
}

interface MatrixProps {
  rows: readonly Row[];
  columns: readonly Column[];
  caption: string;
  texts: Texts;
  chosen: Chosen | null;
  choose: (cell: Chosen) => void;
}

export function Matrix({ rows, columns, caption, texts, chosen, choose }: MatrixProps) {
  return (
    // A wide table scrolls inside its own frame, which follows the focus from cell to cell.
    <section class="matrix__wrap" aria-label={caption}>
      <table class={columns.some(({ isWide }) => isWide) ? "matrix matrix--few" : "matrix"}>
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="quiet matrix__axis">
              <Axis texts={texts} />
            </th>
            {columns.map((column) => (
              <Heading key={column.id} column={column} />
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
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  cell={column.cellOf(row)}
                  label={labelOf(row, texts)}
                  column={column}
                  on={chosen?.row === row.id && chosen.column === column.id}
                  choose={() => choose({ row: row.id, column: column.id })}
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

function Heading({ column }: { column: Column }) {
  return (
    <th scope="col" class={column.dye} title={column.title}>
      {column.icon !== null && (
        <span class="matrix__block">
          <Icon name={column.icon} />
          {column.number}
        </span>
      )}
      <span key={column.name}>{column.name}</span>
      <Thread />
    </th>
  );
}
