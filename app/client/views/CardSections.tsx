// The report card, section by section: its lines, and the place where one is written or changed. Sends nothing itself.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LineEntry } from "../lib/groupwork.ts";
import { t } from "../lib/words.ts";
import type { TitledLine } from "../protocol.gen.ts";
import { Button } from "./Button.tsx";
import { Changing } from "./Changing.tsx";
import { Said } from "./Said.tsx";
import { StateTag } from "./StateTag.tsx";

export interface LineWords {
  text: string;
  minority: boolean;
}

interface Props {
  sections: readonly TitledLine[];
  entries: readonly LineEntry[];
  /** How long a line may be. */
  limit: number;
  mayWrite: boolean;
  late: boolean;
  write: (section: string, words: LineWords) => void;
  edit: (entry: LineEntry, words: LineWords) => void;
  remove: (entry: LineEntry) => void;
  /** What stands below a line: a refusal with its ways out. */
  below?: (entry: LineEntry) => ComponentChildren;
  heading: "h3" | "h4";
}

export function CardSections(props: Props) {
  const { sections, entries, heading: Heading } = props;
  /** A section's id, or a line's: what is being written, one at a time. */
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {sections.map((section) => {
        const lines = entries.filter(({ line }) => line.section === section.id);
        return (
          <section class="stack stack--tight" key={section.id}>
            <Heading class="h2">{section.title}</Heading>
            {lines.length === 0 && <p class="small quiet">{t("card-empty-section")}</p>}
            <ul class="lines">
              {lines.map((entry) =>
                open === entry.line.id ? (
                  <li key={entry.line.id}>
                    <LineForm
                      start={entry.line}
                      limit={props.limit}
                      save={(words) => {
                        props.edit(entry, words);
                        close();
                      }}
                      remove={() => {
                        props.remove(entry);
                        close();
                      }}
                      close={close}
                    />
                  </li>
                ) : (
                  <Line
                    key={entry.line.id}
                    entry={entry}
                    change={props.mayWrite ? () => setOpen(entry.line.id) : null}
                    below={props.below?.(entry)}
                  />
                ),
              )}
            </ul>
            {props.mayWrite &&
              (open === section.id ? (
                <LineForm
                  start={null}
                  limit={props.limit}
                  save={(words) => {
                    props.write(section.id, words);
                    close();
                  }}
                  close={close}
                />
              ) : (
                <Button look={["quiet", "start"]} icon="plus" onPress={() => setOpen(section.id)}>
                  {t(props.late ? "card-add-late" : "card-add")}
                </Button>
              ))}
          </section>
        );
      })}
    </>
  );
}

interface LineProps {
  entry: LineEntry;
  change: (() => void) | null;
  below: ComponentChildren;
}

function Line({ entry, change, below }: LineProps) {
  const { line, state } = entry;
  return (
    <li class={line.minority ? "line line--minority" : "line"}>
      <p class="note__text">
        <Said text={line.text} lang={line.lang} />
      </p>
      {change && state !== "refused" && (
        <Button look={["quiet", "dense"]} icon="pen" onPress={change}>
          {t("card-change")}
        </Button>
      )}
      <p class="line__facts line__all">
        {line.minority && <span class="tag tag--box">{t("card-minority")}</span>}
        {line.late && <span class="tag tag--box">{t("note-late")}</span>}
        {state !== null && state !== "refused" && <StateTag state={state} />}
      </p>
      {below && <div class="line__all">{below}</div>}
    </li>
  );
}

interface LineFormProps {
  start: LineWords | null;
  limit: number;
  save: (words: LineWords) => void;
  remove?: () => void;
  close: () => void;
}

function LineForm({ start, limit, save, remove, close }: LineFormProps) {
  const [text, setText] = useState(start?.text ?? "");
  const [minority, setMinority] = useState(start?.minority ?? false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const left = limit - [...text.trim()].length;
  return (
    <div class="stack stack--tight">
      <textarea
        ref={field}
        class="input"
        rows={3}
        dir="auto"
        aria-label={t("card-text")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      />
      <span class={left < 0 ? "tiny state--refused" : "tiny quiet"}>
        <Changing
          text={t(left < 0 ? "composer-over" : "composer-left", { count: Math.abs(left) })}
        />
      </span>
      <label class="check">
        <input
          type="checkbox"
          checked={minority}
          onChange={(event) => setMinority(event.currentTarget.checked)}
        />
        {t("card-minority-of")}
      </label>
      <div class="row row--wrap">
        <Button
          look={["act"]}
          disabled={text.trim() === "" || left < 0}
          onPress={() => save({ text, minority })}
        >
          {t(start ? "card-save" : "card-write")}
        </Button>
        <Button look={["quiet"]} onPress={close}>
          {t("cancel")}
        </Button>
        {remove && (
          <Button look={["quiet"]} icon="remove" onPress={remove}>
            {t("card-remove")}
          </Button>
        )}
      </div>
    </div>
  );
}
