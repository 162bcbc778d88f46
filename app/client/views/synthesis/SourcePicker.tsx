// What a finding can rest on, to be ticked: notes, themes, lines of the report cards, ratings of a criterion.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { SourceRef } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { TextField } from "../Field.tsx";
import { Pick } from "../Pick.tsx";
import { Said } from "../Said.tsx";
import { ANY, chosenBy, says } from "./choosing.ts";
import { sameSource } from "./findings.ts";
import { NoteFilter } from "./NoteFilter.tsx";
import { groupOf, NoteWords, type Place } from "./NoteWords.tsx";
import { ACROSS } from "./regrouped.ts";
import { useMore } from "./useMore.tsx";

type Kind = SourceRef["kind"];
const KINDS: readonly Kind[] = ["note", "theme", "line", "rating"];
const AT_ONCE = 40;

interface Props extends Place {
  chosen: readonly SourceRef[];
  toggle: (source: SourceRef, on: boolean) => void;
}

export function SourcePicker(props: Props) {
  const [kind, look] = useState<Kind>("note");
  return (
    <section class="stack picker" aria-label={t("picker-title")}>
      <Pick
        label={t("picker-title")}
        options={KINDS.map((value) => ({ value, label: t(`picker-${value}`) }))}
        value={kind}
        onPick={look}
      />
      {kind === "note" ? <Notes {...props} /> : <Others key={kind} kind={kind} {...props} />}
    </section>
  );
}

function Notes({ chosen, toggle, ...place }: Props) {
  const { bench, texts, session } = place;
  const [wanted, want] = useState(ANY);
  const found = chosenBy(bench.notes, wanted, {
    blockOf: (note) => texts.blockOf(note.question)?.id,
    translated: (note) => bench.translation(note.id)?.text ?? "",
    used: bench.used,
  });
  const { shown, more } = useMore(found, AT_ONCE);
  return (
    <>
      <NoteFilter
        wanted={wanted}
        want={want}
        by={["block", "kind"]}
        session={session}
        texts={texts}
        languages={[]}
      />
      <label class="row small">
        <input
          type="checkbox"
          checked={wanted.unused}
          onChange={(event) => want({ ...wanted, unused: event.currentTarget.checked })}
        />
        <span>{t("narrow-unused")}</span>
      </label>
      <Found count={found.length}>
        {shown.map((note) => {
          const source = { kind: "note" as const, id: note.id };
          return (
            <Row key={note.id} source={source} chosen={chosen} toggle={toggle}>
              {(id) => <NoteWords note={note} labels={id} {...place} />}
            </Row>
          );
        })}
      </Found>
      {more}
    </>
  );
}

interface Other {
  id: string;
  text: string;
  lang?: string;
  /** Where it is from. */
  about: string;
}

function Others({ kind, chosen, toggle, ...place }: Props & { kind: Exclude<Kind, "note"> }) {
  const [words, search] = useState("");
  const found = othersOf(kind, place).filter(({ text, about }) => says(`${text} ${about}`, words));
  const { shown, more } = useMore(found, AT_ONCE);
  return (
    <>
      <div class="narrow">
        <TextField label={t("narrow-words")} value={words} onInput={search} />
      </div>
      <Found count={found.length}>
        {shown.map(({ id: source, text, lang, about }) => (
          <Row key={source} source={{ kind, id: source }} chosen={chosen} toggle={toggle}>
            {(id) => (
              <div class="said">
                <p class={kind === "rating" ? "said__words" : "said__words voice"}>
                  <label for={id}>
                    {kind === "rating" ? (
                      <span>{text}</span>
                    ) : (
                      <Said text={text} {...(lang && { lang })} />
                    )}
                  </label>
                </p>
                <p class="said__facts tiny quiet">
                  <span>{about}</span>
                </p>
              </div>
            )}
          </Row>
        ))}
      </Found>
      {more}
    </>
  );
}

function othersOf(kind: Exclude<Kind, "note">, { bench, texts, session }: Place): Other[] {
  switch (kind) {
    case "theme":
      return [...bench.across.themes, ...bench.groupThemes].map(({ id, title, board, notes }) => ({
        id,
        text: title,
        about: `${board === ACROSS ? t("theme-across") : groupOf(board, session)} · ${t("theme-notes", { notes: notes.length })}`,
      }));
    case "line":
      return bench.lines.map(({ id, text, lang, board, block, section }) => ({
        id,
        text,
        lang,
        about: [
          groupOf(board, session),
          texts.block(block)?.short,
          texts.cardSections.find((one) => one.id === section)?.title,
        ]
          .filter(Boolean)
          .join(" · "),
      }));
    case "rating":
      return texts.content.blocks.flatMap((block) =>
        block.criteria.map(({ id, name }) => ({
          id,
          text: name,
          about: `${block.number} · ${block.short_title}`,
        })),
      );
  }
}

function Found({ count, children }: { count: number; children: ComponentChildren }) {
  return (
    <>
      <p class="tiny quiet" role="status">
        <Changing text={t("picker-found", { count })} />
      </p>
      <ul class="picker__list">{children}</ul>
    </>
  );
}

interface RowProps {
  source: SourceRef;
  chosen: readonly SourceRef[];
  toggle: (source: SourceRef, on: boolean) => void;
  children: (id: string) => ComponentChildren;
}

function Row({ source, chosen, toggle, children }: RowProps) {
  const id = `source-${source.kind}-${source.id}`;
  return (
    <li class="picker__row">
      <input
        type="checkbox"
        id={id}
        checked={chosen.some((one) => sameSource(one, source))}
        onChange={(event) => toggle(source, event.currentTarget.checked)}
      />
      {children(id)}
    </li>
  );
}
