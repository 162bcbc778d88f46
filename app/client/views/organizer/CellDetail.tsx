// What the chosen cell says in words: spread, "no answer", the top obstacle and the top proposal with their authors' words.

import { t } from "../../lib/words.ts";
import type { BeforeShape, CriterionCellShape, NoteShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Block, Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { labelOf } from "./labelOf.ts";
import { type Row, spread } from "./rows.ts";

interface DetailProps {
  row: Row;
  block: Block;
  notes: ReadonlyMap<string, NoteShape>;
  texts: Texts;
  /** Everything was revealed: what is still missing is too few to show (H1). */
  revealed: boolean;
}

export function CellDetail({ row, block, notes, texts, revealed }: DetailProps) {
  const cell = row.cells[block.id];
  const heading = `${labelOf(row, texts)} · ${block.short}`;
  return (
    <section class="panel cell__detail" aria-label={heading}>
      <div>
        <p class={`tiny quiet row ${block.dye}`}>
          <span class="mark mark--bare">
            <Icon name={block.icon} />
          </span>
          <bdi key={heading}>{heading}</bdi>
        </p>
        {cell ? (
          <>
            <Figures cell={cell} revealed={revealed} />
            {cell.before && <Before before={cell.before} now={cell} />}
          </>
        ) : (
          <p class="small">{t("matrix-none-yet-here")}</p>
        )}
      </div>
      <Top
        icon="obstacle"
        title={t("matrix-top-obstacle")}
        note={notes.get(cell?.obstacle ?? "")}
      />
      <Top icon="idea" title={t("matrix-top-idea")} note={notes.get(cell?.idea ?? "")} />
    </section>
  );
}

export function Figures({ cell, revealed }: { cell: CriterionCellShape; revealed: boolean }) {
  const range = cell.n > 1 ? spread(cell) : null;
  return (
    <>
      <p class="small">
        {cell.median !== null && (
          <b key={cell.median}>{t("matrix-median-is", { median: cell.median })} </b>
        )}
        {range && (
          <span key={`${range.from}-${range.to}`}>
            {t("matrix-spread", { ...range, same: range.from === range.to ? "yes" : "no" })}{" "}
          </span>
        )}
        <span key={cell.n}>{t("matrix-cell-n", { n: cell.n })} </span>
        {cell.none > 0 && (
          <span key={`no-${cell.none}`}>{t("matrix-no-answer", { none: cell.none })}</span>
        )}
      </p>
      {cell.levels === null && cell.n > 0 && (
        <p class="small quiet">{t(revealed ? "matrix-too-few" : "matrix-not-revealed")}</p>
      )}
      {cell.levels !== null && cell.median === null && <p class="small quiet">{t("matrix-few")}</p>}
      {cell.dissent && (
        <p class="small">
          <Icon name="dissent" /> {t("matrix-dissent-ask")}
        </p>
      )}
    </>
  );
}

/** The round before beside this one, each with who rated in it: they need not be the same people. */
export function Before({ before, now }: { before: BeforeShape; now: CriterionCellShape }) {
  return (
    <section class="cell__rounds" aria-label={t("matrix-rounds")}>
      {[before, now].map((one) => (
        <div key={one.round}>
          <p class="tiny quiet">
            <Changing text={t("matrix-round", { round: one.round, n: one.n })} />
          </p>
          <Strip levels={one.levels ?? []} median={one.median} />
        </div>
      ))}
    </section>
  );
}

function Strip({ levels, median }: { levels: readonly number[]; median: number | null }) {
  const words = levels.flatMap((count, at) =>
    count > 0 ? [t("matrix-at-level", { count, level: at + 1 })] : [],
  );
  if (median !== null) words.push(t("matrix-median", { median }));
  return (
    <p class="small" key={words.join()}>
      {words.join(", ")}
    </p>
  );
}

function Top(props: { icon: string; title: string; note: NoteShape | undefined }) {
  return (
    <div>
      <p class="tiny quiet">
        <Icon name={props.icon} /> {props.title}
      </p>
      {props.note ? (
        <p class="voice small">
          <Said text={props.note.text} lang={props.note.lang} />
        </p>
      ) : (
        <p class="small quiet">{t("matrix-no-note")}</p>
      )}
    </div>
  );
}
