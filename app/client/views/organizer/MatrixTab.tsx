// The live synthesis on one screen: what it counts, the legend, the matrix, and the chosen cell in words.

import { useState } from "preact/hooks";
import { lang, t } from "../../lib/words.ts";
import type { AnyView, CountsView, NoteShape } from "../../protocol.gen.ts";
import { EvaluationCard } from "../desk/EvaluationCard.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { CellDetail } from "./CellDetail.tsx";
import { type Chosen, Matrix } from "./Matrix.tsx";
import { emptyCells, type Row, rowsOf } from "./rows.ts";

interface MatrixTabProps {
  views: ReadonlyMap<string, AnyView>;
  notes: ReadonlyMap<string, NoteShape>;
  counts: CountsView | undefined;
  revealed: boolean;
  texts: Texts;
}

export function MatrixTab({ views, notes, counts, revealed, texts }: MatrixTabProps) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const rows = rowsOf(views, lang.value);
  const blocks = texts.blocks.map(({ id }) => id);
  const shown = chosen ?? firstCell(rows, blocks);
  const row = rows.find(({ id }) => id === shown?.row);
  const block = texts.block(shown?.block);
  const people = counts?.people ?? 0;
  return (
    <main class="organize__body">
      <div class="row row--split organize__head">
        <h2 class="h2">
          <span>{t("matrix-title")}</span>{" "}
          <span class="quiet" key={people}>
            {t("matrix-people", { people })}
          </span>
        </h2>
        <Legend />
      </div>
      {rows.length === 0 ? (
        <p class="panel quiet">{t("matrix-empty")}</p>
      ) : (
        <Matrix rows={rows} texts={texts} chosen={shown} choose={choose} />
      )}
      {row && block && (
        <CellDetail row={row} block={block} notes={notes} texts={texts} revealed={revealed} />
      )}
      {rows.length > 0 && (
        <p class="tiny quiet" key={emptyCells(rows, blocks)}>
          {t("matrix-missing", {
            empty: emptyCells(rows, blocks),
            all: rows.length * blocks.length,
          })}
        </p>
      )}
      <EvaluationCard questions={texts.evaluation} views={views} />
    </main>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span>
        <i class="dot" />
        {t("matrix-legend-dot")}
      </span>
      <span>{t("matrix-legend-n")}</span>
      <span>
        <i class="dot dot--open" />
        {t("matrix-legend-open")}
      </span>
      <span>
        <i class="legend__median" />
        {t("matrix-legend-median")}
      </span>
      <span>
        <Icon name="dissent" />
        {t("matrix-dissent")}
      </span>
    </p>
  );
}

function firstCell(rows: readonly Row[], blocks: readonly string[]): Chosen | null {
  for (const row of rows) {
    const block = blocks.find((one) => row.cells[one]);
    if (block !== undefined) return { row: row.id, block };
  }
  return null;
}
