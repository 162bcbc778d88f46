// The live synthesis on one screen: the matrix by block or by criterion, the chosen cell in words, and at its side who
// could learn from whom and what is missing.

import { useState } from "preact/hooks";
import { lang, t } from "../../lib/words.ts";
import type { AnyView, CountsView, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { EvaluationCard } from "../desk/EvaluationCard.tsx";
import type { Block, Texts } from "../desk/texts.ts";
import { SelectField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Pick } from "../Pick.tsx";
import type { Bench } from "../synthesis/bench.ts";
import { CellDetail } from "./CellDetail.tsx";
import { CriterionDetail } from "./CriterionDetail.tsx";
import { byBlock, byCriterion, type Column, criterionIn } from "./columns.ts";
import { type Chosen, Matrix } from "./Matrix.tsx";
import { Missing } from "./Missing.tsx";
import { PeerLearning } from "./PeerLearning.tsx";
import { type Row, rowsOf } from "./rows.ts";

interface MatrixTabProps {
  session: SessionShape;
  views: ReadonlyMap<string, AnyView>;
  notes: ReadonlyMap<string, NoteShape>;
  counts: CountsView | undefined;
  revealed: boolean;
  texts: Texts;
  bench: Bench;
}

type By = "block" | "criterion";
const BY: readonly By[] = ["block", "criterion"];

export function MatrixTab(props: MatrixTabProps) {
  const { session, views, counts, texts, bench } = props;
  const [chosen, choose] = useState<Chosen | null>(null);
  const [by, setBy] = useState<By>("block");
  const [one, setOne] = useState<string | null>(null);
  const block = texts.block(one ?? undefined) ?? texts.blocks[0];
  const rows = rowsOf(views, lang.value);
  const isByCriterion = by === "criterion" && block !== undefined;
  const columns = isByCriterion ? byCriterion(block, texts) : byBlock(texts);
  const people = counts?.people ?? 0;
  const place = { session, texts, bench };
  return (
    <main class="organize__body matrix-tab">
      <div class="matrix-tab__main">
        <div class="row row--split organize__head">
          <h2 class="h2">
            <span>{t("matrix-title")}</span>{" "}
            <span class="quiet" key={people}>
              {t("matrix-people", { people })}
            </span>
          </h2>
          <Legend isByCriterion={isByCriterion} />
        </div>
        {rows.length === 0 ? (
          <p class="panel quiet">{t("matrix-empty")}</p>
        ) : (
          <>
            <div class="row row--wrap matrix-tab__by">
              <Pick
                label={t("matrix-by")}
                options={BY.map((value) => ({ value, label: t(`matrix-by-${value}`) }))}
                value={by}
                onPick={setBy}
              />
              {isByCriterion && <BlockChoice block={block} texts={texts} choose={setOne} />}
            </div>
            <Matrix
              rows={rows}
              columns={columns}
              caption={
                isByCriterion
                  ? t("matrix-caption-criteria", { block: block.title })
                  : t("matrix-caption")
              }
              texts={texts}
              chosen={chosenIn(chosen, rows, columns)}
              choose={choose}
            />
          </>
        )}
        <Detail {...props} chosen={chosenIn(chosen, rows, columns)} rows={rows} />
        <EvaluationCard questions={texts.evaluation} views={views} />
      </div>
      <div class="matrix-tab__side">
        <PeerLearning views={views} {...place} />
        <Missing rows={rows} columns={columns} {...place} />
      </div>
    </main>
  );
}

interface BlockChoiceProps {
  block: Block;
  texts: Texts;
  choose: (block: string) => void;
}

function BlockChoice({ block, texts, choose }: BlockChoiceProps) {
  return (
    <div class={`matrix-tab__block row ${block.dye}`}>
      <span class="mark mark--bare">
        <Icon name={block.icon} />
      </span>
      <SelectField
        label={t("narrow-block")}
        value={block.id}
        options={texts.blocks.map(({ id, number, title }) => ({
          value: id,
          label: `${number} · ${title}`,
        }))}
        onChange={choose}
      />
    </div>
  );
}

interface DetailProps extends MatrixTabProps {
  chosen: Chosen | null;
  rows: readonly Row[];
}

function Detail({ chosen, rows, notes, texts, revealed }: DetailProps) {
  const row = rows.find(({ id }) => id === chosen?.row);
  const block = texts.block(chosen?.column);
  const rated = criterionIn(texts, chosen?.column ?? "");
  if (row && block) return <CellDetail {...{ row, block, notes, texts, revealed }} />;
  if (row && rated) return <CriterionDetail {...{ row, texts }} {...rated} />;
  return null;
}

function Legend({ isByCriterion }: { isByCriterion: boolean }) {
  return (
    <p class="legend">
      <span>
        <i class="dot" />
        <Changing text={t(isByCriterion ? "matrix-legend-one" : "matrix-legend-dot")} />
      </span>
      <span>{t("matrix-legend-n")}</span>
      {!isByCriterion && (
        <span>
          <i class="dot dot--open" />
          {t("matrix-legend-open")}
        </span>
      )}
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

/** What was chosen, while it is on the screen; else the first cell that says something. */
function chosenIn(
  chosen: Chosen | null,
  rows: readonly Row[],
  columns: readonly Column[],
): Chosen | null {
  const isHere =
    rows.some(({ id }) => id === chosen?.row) && columns.some(({ id }) => id === chosen?.column);
  if (isHere) return chosen;
  for (const row of rows) {
    const column = columns.find((one) => one.cellOf(row));
    if (column !== undefined) return { row: row.id, column: column.id };
  }
  return null;
}
