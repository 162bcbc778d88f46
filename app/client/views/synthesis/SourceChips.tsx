// What a finding rests on: one chip a source, shortened; pressed, it shows the whole of it below. Says of each whether it
// has changed since.

import { useState } from "preact/hooks";
import { criterionOf } from "../../lib/content.ts";
import { t } from "../../lib/words.ts";
import type { FindingsView, SourceRef } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { groupOf, NoteWords, type Place } from "./NoteWords.tsx";
import { nameOf, themeOf } from "./sources.ts";

export type SourceState = FindingsView["states"][string][number];

export const STALE_ICONS: Readonly<Record<Exclude<SourceState, "current">, string>> = {
  changed: "pen",
  hidden: "hide",
  erased: "remove",
};

interface Props extends Place {
  sources: readonly SourceRef[];
  states: readonly SourceState[];
}

export function SourceChips({ sources, states, ...place }: Props) {
  const [open, show] = useState<string | null>(null);
  const shown = sources.find((source) => keyOf(source) === open);
  return (
    <>
      <ul class="sources" aria-label={t("finding-sources")}>
        {sources.map((source, n) => (
          <li key={keyOf(source)}>
            <button
              type="button"
              class="source"
              aria-expanded={open === keyOf(source)}
              onClick={() => show(open === keyOf(source) ? null : keyOf(source))}
            >
              <Chip source={source} state={states[n] ?? "current"} {...place} />
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <div class="source__whole">
          <Whole source={shown} {...place} />
        </div>
      )}
    </>
  );
}

function Chip({ source, state, bench, texts }: Place & { source: SourceRef; state: SourceState }) {
  const { icon, text, lang } = nameOf(source, bench, texts);
  return (
    <>
      <Icon name={icon} />
      <span class="source__name">
        <span class="sr">{`${t(`source-${source.kind}`)}: `}</span>
        {text === null ? t("source-gone") : <Said text={text} {...(lang && { lang })} />}
      </span>
      {state !== "current" && (
        <span class="state state--offline" key={state}>
          <Icon name={STALE_ICONS[state]} />
          <span>{t(`source-${state}`)}</span>
        </span>
      )}
    </>
  );
}

function Whole({ source, ...place }: Place & { source: SourceRef }) {
  const { bench, texts, session } = place;
  const { text } = nameOf(source, bench, texts);
  if (text === null) return <p class="small quiet">{t("source-gone-means")}</p>;
  if (source.kind === "rating") {
    const criterion = criterionOf(texts.content, source.id);
    const block = texts.blocks.find(({ id }) =>
      texts.content.blocks.some(
        (one) => one.id === id && one.criteria.some((each) => each.id === criterion?.id),
      ),
    );
    return (
      <p class="small">
        {t("source-rating")}: <span>{text}</span> · <span>{block?.title}</span>
      </p>
    );
  }
  if (source.kind === "note") {
    const note = bench.note(source.id);
    return note ? <NoteWords note={note} {...place} /> : null;
  }
  if (source.kind === "line") {
    const line = bench.lines.find(({ id }) => id === source.id);
    return line ? (
      <div class="said">
        <p class="said__words voice">
          <Said text={line.text} lang={line.lang} />
        </p>
        <p class="said__facts tiny quiet">
          <span>{t("source-line")}</span>
          <span>{groupOf(line.board, session)}</span>
          <span>{texts.block(line.block)?.short}</span>
        </p>
      </div>
    ) : null;
  }
  const notes = themeOf(source.id, bench)?.notes ?? [];
  return (
    <ul class="source__notes">
      {notes
        .flatMap((id) => bench.notes.find((note) => note.id === id) ?? [])
        .map((note) => (
          <li key={note.id}>
            <NoteWords note={note} {...place} />
          </li>
        ))}
    </ul>
  );
}

export function keyOf({ kind, id }: SourceRef): string {
  return `${kind}/${id}`;
}
