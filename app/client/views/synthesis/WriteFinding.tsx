// The form a finding is written in: section, words, and what it rests on. Its draft stays in this browser until it is sent.

import { useEffect, useRef } from "preact/hooks";
import { newId } from "../../lib/ids.ts";
import type { OutboxItem } from "../../lib/outbox.ts";
import { reportSections } from "../../lib/sections.ts";
import { lang, ownName, t } from "../../lib/words.ts";
import type { FindingShape, SourceRef } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import { Field, SelectField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { sameSource } from "./findings.ts";
import type { Place } from "./NoteWords.tsx";
import { keyOf } from "./SourceChips.tsx";
import { SourcePicker } from "./SourcePicker.tsx";
import { nameOf } from "./sources.ts";
import { type Draft, draftName, useFindingDraft } from "./useFindingDraft.ts";

export interface Begun {
  /** The finding that is changed; null for a new one. */
  finding: FindingShape | null;
  /** Where a new one is begun, and what it rests on. */
  section?: string;
  source?: SourceRef;
  /** What was said before and refused: its words are the draft, and it goes once they are sent. */
  refused?: OutboxItem;
}

interface Props extends Place {
  begun: Begun;
  tell: (words: string) => void;
  close: () => void;
}

export function WriteFinding({ begun, tell, close, ...place }: Props) {
  const { bench, texts, session } = place;
  const { finding, refused } = begun;
  const name = draftName(bench.id, refused?.id ?? finding?.id ?? null);
  const { draft, isKept, write, forget } = useFindingDraft(name, (kept) =>
    startOf(begun, kept, reportSections(texts.content)[0]?.id ?? ""),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const text = draft.text.trim();
  const left = bench.limits.finding - [...text].length;
  const isFull = left < 0;
  const save = () => {
    if (text === "" || isFull) return;
    const { section, lang: language, sources } = draft;
    const words = { section, text, lang: language, sources };
    if (finding) {
      const seen = draft.seen ?? finding.seq;
      const id = finding.id;
      bench.give({ type: "edit_finding", id, ...words }, t("asked-edit-finding"), seen, forget);
    } else
      bench.give(
        { type: "add_finding", id: newId(), ...words },
        t("asked-add-finding"),
        undefined,
        forget,
      );
    if (refused) bench.discard(refused);
    tell(t(finding ? "finding-changed" : "finding-added"));
    close();
  };
  const discard = () => {
    forget();
    close();
  };
  const toggle = (source: SourceRef, on: boolean) => {
    const others = draft.sources.filter((one) => !sameSource(one, source));
    write({ sources: on ? [...others, source] : others });
  };
  return (
    <Dialog
      title={t(finding ? "finding-change-title" : "finding-write-title")}
      look="wide"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t(isKept ? "finding-later" : "cancel")}</Button>
          <Button look={["act"]} disabled={text === "" || isFull} onPress={save}>
            {t(saveLabel(text === "", isFull, finding !== null))}
          </Button>
        </>
      }
    >
      <div class="writing">
        <div class="stack">
          <SelectField
            label={t("finding-section")}
            value={draft.section}
            options={reportSections(texts.content).map(({ id, title }) => ({
              value: id,
              label: title,
            }))}
            onChange={(section) => write({ section })}
          />
          <Field label={t("finding-text")} hint={t("finding-text-hint")}>
            {({ id, describedBy }) => (
              <textarea
                id={id}
                ref={field}
                class="input writing__text"
                rows={5}
                dir="auto"
                lang={draft.lang}
                value={draft.text}
                aria-describedby={describedBy}
                onInput={(event) => write({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          <div class="row row--split writing__state">
            <span class={isFull ? "tiny state--refused" : "tiny quiet"}>
              <Changing
                text={t(isFull ? "composer-over" : "composer-left", { count: Math.abs(left) })}
              />
            </span>
            {isKept && (
              <span class="row">
                <span class="state state--saved">
                  <Icon name="saved" />
                  {t("composer-draft")}
                </span>
                <Button look={["quiet", "dense"]} icon="remove" onPress={discard}>
                  {t("finding-discard")}
                </Button>
              </span>
            )}
          </div>
          {session.languages.length > 1 && (
            <SelectField
              label={t("composer-lang")}
              value={draft.lang}
              options={session.languages.map((each) => ({ value: each, label: ownName(each) }))}
              onChange={(language) => write({ lang: language })}
            />
          )}
          <Chosen sources={draft.sources} drop={(source) => toggle(source, false)} {...place} />
        </div>
        <SourcePicker chosen={draft.sources} toggle={toggle} {...place} />
      </div>
    </Dialog>
  );
}

interface ChosenProps extends Place {
  sources: readonly SourceRef[];
  drop: (source: SourceRef) => void;
}

function Chosen({ sources, drop, bench, texts }: ChosenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section class="stack stack--tight" aria-labelledby="chosen-sources">
      <h3 class="small" id="chosen-sources" tabIndex={-1} ref={title}>
        <Changing text={t("finding-rests-on", { sources: sources.length })} />
      </h3>
      {sources.length === 0 && <p class="tiny quiet">{t("finding-rests-on-none")}</p>}
      <ul class="chosen">
        {sources.map((source) => {
          const { icon, text, lang: language } = nameOf(source, bench, texts);
          return (
            <li key={keyOf(source)} class="chosen__one">
              <Icon name={icon} />
              <span class="source__name">
                {text === null ? (
                  t("source-gone")
                ) : (
                  <Said text={text} {...(language && { lang: language })} />
                )}
              </span>
              <IconButton
                icon="remove"
                look={["quiet", "dense"]}
                label={`${t("source-drop")}: ${text ?? t("source-gone")}`}
                onPress={() => {
                  title.current?.focus();
                  drop(source);
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function startOf(begun: Begun, kept: Draft | null, first: string): Draft {
  const { finding, section, source, refused } = begun;
  if (refused && "section" in refused.command && "sources" in refused.command) {
    const { section, text, lang: language, sources = [] } = refused.command;
    // Whoever changes it now has the present version beside it.
    const draft = { section, text, lang: language, sources, seen: finding?.seq ?? null };
    return kept ?? draft;
  }
  if (finding) {
    const { section, text, lang: language, sources, seq } = finding;
    return kept ?? { section, text, lang: language, sources, seen: seq };
  }
  const blank = { section: section ?? first, text: "", lang: lang.value, sources: [], seen: null };
  const start = kept ?? blank;
  const where = section ?? start.section;
  if (!source || start.sources.some((one) => sameSource(one, source)))
    return { ...start, section: where };
  return { ...start, section: where, sources: [...start.sources, source] };
}

function saveLabel(isEmpty: boolean, isFull: boolean, changes: boolean): string {
  if (isEmpty) return "composer-publish-empty";
  if (isFull) return "composer-publish-over";
  return changes ? "finding-save" : "finding-add";
}
