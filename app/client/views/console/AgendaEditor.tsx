// Changes the agenda of the open session: names and minutes of all parts, order and number of those that lie ahead (H25).

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { contentOf } from "../../lib/content.ts";
import { lang, ownName, t } from "../../lib/words.ts";
import type { PhaseShape, SessionShape } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { Field, SelectField, TextField } from "../Field.tsx";
import {
  begunOf,
  changed,
  type Draft,
  moved,
  planOf,
  titled,
  withOneLike,
  without,
} from "./agendaDraft.ts";
import type { Give } from "./give.ts";

const TITLE_POINTS = 200;
const MOST_MINUTES = 600;

interface Props {
  session: SessionShape;
  texts: Texts;
  give: Give;
  done: () => void;
}

export function AgendaEditor({ session, texts, give, done }: Props) {
  // What was seen when it was opened: a change by somebody else meanwhile is not overwritten (H28).
  const [{ seq }] = useState(session);
  const [draft, setDraft] = useState<Draft>({ title: session.title, phases: session.phases });
  const [language, choose] = useState(
    session.languages.includes(lang.value) ? lang.value : (session.languages[0] ?? "en"),
  );
  const toFollow = useFocusAfter(draft);
  const planned = contentOf(session.content, language).value ?? texts.content;
  const begun = begunOf(session);
  const change = (next: Draft, follow: string | undefined) => {
    setDraft(next);
    toFollow.current = follow;
  };
  const nameOf = (id: string) => planned.phases.find((one) => one.id === id)?.title ?? id;
  const insert = (id: string) => {
    const like = planned.phases.find((one) => one.id === id);
    const taken = new Set([...planned.phases, ...session.phases].map((one) => one.id));
    if (!like) return;
    const next = withOneLike(draft, like, taken);
    change(next, next.phases[next.phases.length - 1]?.id);
  };
  const send = () => {
    const command = { type: "set_agenda" as const, title: draft.title, phases: planOf(draft) };
    give(command, t("asked-agenda"), seq);
    done();
  };
  return (
    <Dialog
      look="side"
      title={t("agenda-title")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["act"]} onPress={send}>
            {t("agenda-save")}
          </Button>
        </>
      }
    >
      <p class="small quiet">{t("agenda-means")}</p>
      <SelectField
        label={t("agenda-language")}
        value={language}
        options={session.languages.map((one) => ({ value: one, label: ownName(one) }))}
        onChange={choose}
      />
      <TextField
        label={t("agenda-session")}
        value={draft.title[language] ?? ""}
        maxLength={TITLE_POINTS}
        onInput={(words) =>
          setDraft({ ...draft, title: titled(draft.title, language, words) ?? {} })
        }
      />
      <ol class="agenda-edit">
        {draft.phases.map((phase, at) => (
          <Row
            key={phase.id}
            phase={phase}
            n={at + 1}
            language={language}
            planned={nameOf(phase.like || phase.id)}
            change={(change) => setDraft(changed(draft, phase.id, change))}
            remove={
              at < begun
                ? null
                : () =>
                    change(
                      without(draft, phase.id),
                      draft.phases[at + 1 < draft.phases.length ? at + 1 : at - 1]?.id,
                    )
            }
            up={at <= begun ? null : () => change(moved(draft, at, -1), phase.id)}
            down={
              at < begun || at === draft.phases.length - 1
                ? null
                : () => change(moved(draft, at, 1), phase.id)
            }
          />
        ))}
      </ol>
      <SelectField
        label={t("agenda-insert")}
        value=""
        none={t("agenda-insert-none")}
        options={planned.phases.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={insert}
      />
    </Dialog>
  );
}

/** Whoever moves, leaves out or adds a part by keyboard goes on at that part or at the one after it. */
function useFocusAfter(draft: Draft): { current: string | undefined } {
  const toFollow = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (toFollow.current === undefined) return;
    document.getElementById(rowOf(toFollow.current))?.querySelector("input")?.focus();
    toFollow.current = undefined;
  }, [draft]);
  return toFollow;
}

function rowOf(phase: string): string {
  return `agenda-${phase}`;
}

interface RowProps {
  phase: PhaseShape;
  n: number;
  language: string;
  /** The plan's title. */
  planned: string;
  change: (change: Partial<PhaseShape>) => void;
  /** Null for what has begun, and at the ends. */
  remove: (() => void) | null;
  up: (() => void) | null;
  down: (() => void) | null;
}

function Row({ phase, n, language, planned, change, remove, up, down }: RowProps) {
  const title = phase.title?.[language] ?? (phase.title === null ? planned : "");
  return (
    <li id={rowOf(phase.id)}>
      <TextField
        label={t("agenda-phase", { n })}
        value={title}
        maxLength={TITLE_POINTS}
        onInput={(words) => change({ title: titled(phase.title, language, words) })}
      />
      <div class="row row--wrap row--split">
        <Minutes
          label={t("agenda-minutes", { n })}
          value={phase.minutes}
          change={(minutes) => change({ minutes })}
        />
        <span class="row">
          {up && <IconButton icon="up" label={t("agenda-up", { n })} onPress={up} />}
          {down && <IconButton icon="down" label={t("agenda-down", { n })} onPress={down} />}
          {remove && (
            <IconButton icon="remove" label={t("agenda-remove", { n })} onPress={remove} />
          )}
        </span>
      </div>
      {phase.steps.length > 0 && (
        <div class="row row--wrap">
          {phase.steps.map((step, at) => (
            <Minutes
              key={step.id}
              label={t("agenda-step", { step: at + 1 })}
              value={step.minutes}
              change={(minutes) =>
                change({
                  steps: phase.steps.map((one) => (one.id === step.id ? { ...one, minutes } : one)),
                })
              }
            />
          ))}
        </div>
      )}
    </li>
  );
}

interface MinutesProps {
  label: string;
  value: number;
  change: (minutes: number) => void;
}

function Minutes({ label, value, change }: MinutesProps) {
  return (
    <Field label={label}>
      {({ id }) => (
        <input
          id={id}
          class="input agenda-edit__minutes"
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_MINUTES}
          value={value}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isInteger(valueAsNumber))
              change(Math.min(MOST_MINUTES, Math.max(0, valueAsNumber)));
          }}
        />
      )}
    </Field>
  );
}
