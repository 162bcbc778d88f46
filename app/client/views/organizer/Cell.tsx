// One cell of the matrix: dots by level once revealed, open dots before, hatched when there is nothing.

import { t } from "../../lib/words.ts";
import type { CriterionCellShape } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import type { Column } from "./columns.ts";
import { medianAt } from "./rows.ts";

/** What a cell of a block and one of a criterion both say. */
export type Rated = CriterionCellShape;

interface CellProps {
  cell: Rated | undefined;
  /** The territory, in words. */
  label: string;
  column: Column;
  on: boolean;
  choose: () => void;
}

/** More than this many in one level are said as a number: a cell has no room for more dots. */
const MOST_DOTS = 6;
const MOST_OPEN = 20;

export function Cell({ cell, label, column, on, choose }: CellProps) {
  if (cell === undefined) {
    return (
      <td class="cell cell--empty">
        <small>{t("matrix-none-yet")}</small>
      </td>
    );
  }
  return (
    <td class={`cell ${column.dye} ${on ? "cell--on" : ""}`}>
      <button type="button" aria-pressed={on} onClick={choose}>
        <span class="sr">{`${label}, ${column.name}: ${inWords(cell)}`}</span>
        <span class="cell__top" aria-hidden="true">
          <b>{medianOf(cell)}</b>
          {cell.n > 0 && <span>{t("matrix-n", { n: cell.n })}</span>}
        </span>
        {cell.dissent && (
          <span class="dissent">
            <Icon name="dissent" />
          </span>
        )}
        {cell.n === 0 && (
          <small class="cell__words" aria-hidden="true">
            {withoutLevel(cell)}
          </small>
        )}
        {cell.levels === null && cell.n > 0 && <Waiting n={cell.n} />}
        {cell.levels !== null && cell.n > 0 && <Levels cell={cell} levels={cell.levels} />}
        {column.isWide && cell.n > 0 && cell.none > 0 && (
          <small class="cell__none" aria-hidden="true">
            {t("matrix-only-none", { none: cell.none })}
          </small>
        )}
      </button>
    </td>
  );
}

function Levels({ cell, levels }: { cell: Rated; levels: readonly number[] }) {
  const median = medianAt(cell);
  const asNumbers = levels.some((count) => count > MOST_DOTS);
  return (
    <span class="cell__dots" aria-hidden="true">
      {levels.map((count, at) => (
        <span key={at} class={median.includes(at + 1) ? "median" : ""}>
          {asNumbers ? count > 0 && <b>{count}</b> : <Dots count={count} />}
        </span>
      ))}
    </span>
  );
}

function Dots({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, dot) => (
        <i key={dot} class="dot" />
      ))}
    </>
  );
}

function Waiting({ n }: { n: number }) {
  return (
    <span class="cell__waiting">
      {Array.from({ length: Math.min(n, MOST_OPEN) }, (_, dot) => (
        <i key={dot} class="dot dot--open" />
      ))}
    </span>
  );
}

/** With the one of the round before, where both may be said. */
function medianOf({ median, before }: Rated): string {
  if (median === null) return "";
  if (before?.median == null) return t("matrix-median", { median });
  return t("matrix-median-moved", { before: before.median, median });
}

/** People were here, but none chose a level. */
function withoutLevel(cell: Rated): string {
  return cell.none > 0 ? t("matrix-only-none", { none: cell.none }) : t("matrix-only-notes");
}

function inWords(cell: Rated): string {
  const parts = [cell.n === 0 ? withoutLevel(cell) : t("matrix-n-people", { n: cell.n })];
  if (cell.levels === null && cell.n > 0) parts.push(t("matrix-not-revealed"));
  for (const [at, count] of (cell.levels ?? []).entries()) {
    if (count > 0) parts.push(t("matrix-at-level", { count, level: at + 1 }));
  }
  if (cell.n > 0 && cell.none > 0) parts.push(t("matrix-only-none", { none: cell.none }));
  if (cell.median !== null) parts.push(medianOf(cell));
  if (cell.dissent) parts.push(t("matrix-dissent"));
  return parts.join(", ");
}
