// The bottom sheet a note is written in. Nothing that happens elsewhere closes it or takes its words.

import { useEffect, useRef, useState } from "preact/hooks";
import { lang, ownName, t } from "../../lib/words.ts";
import type { ClientContent } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { radio } from "../choice.ts";
import { Icon } from "../Icon.tsx";
import { swallowSecondTap } from "../secondTap.ts";
import { kindIcon } from "./NoteEntry.tsx";
import { useDraft } from "./useDraft.ts";

export interface Words {
  text: string;
  kind: string;
  lang: string;
}

interface Props {
  content: ClientContent;
  languages: readonly string[];
  limit: number;
  /** Where the draft is kept: session, board and question, or the note that is being changed. */
  draft: { session: string; board: string; question: string };
  /** The words of the note that is being changed. */
  initial: Words | null;
  /** The kind of a new note, chosen to begin it. */
  kind: string;
  /** `forget` lets go of the draft, once something else keeps the words. */
  onPublish: (words: Words, forget: () => void) => void;
  onClose: () => void;
}

export function Composer({
  content,
  languages,
  limit,
  draft,
  initial,
  kind,
  onPublish,
  onClose,
}: Props) {
  const start = { text: initial?.text ?? "", kind: initial?.kind ?? kind };
  const { words, write, isKept, forget } = useDraft(draft, start);
  const [language, setLanguage] = useState(initial?.lang ?? lang.value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const left = limit - [...words.text].length;
  const isEmpty = words.text.trim() === "";
  const publish = () => {
    onPublish({ ...words, text: words.text.trim(), lang: language }, forget);
  };
  const close = () => {
    if (initial) forget();
    onClose();
  };
  return (
    <section
      class="composer"
      aria-label={t("composer-label")}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isEmpty && left >= 0)
          publish();
      }}
    >
      <div class="chips chips--scroll">
        <Kinds content={content} chosen={words.kind} choose={(kind) => write({ ...words, kind })} />
        {languages.length > 1 && (
          <WrittenIn languages={languages} chosen={language} choose={setLanguage} />
        )}
      </div>
      <textarea
        ref={field}
        class="input"
        rows={3}
        dir="auto"
        lang={language}
        aria-label={t("composer-text")}
        value={words.text}
        onInput={(event) => write({ ...words, text: event.currentTarget.value })}
      />
      <div class="composer__foot">
        <IconButton
          icon="down"
          label={t(initial ? "composer-drop" : "composer-fold")}
          onPress={close}
        />
        <div class="composer__facts">
          <Left count={left} />
          {isKept && !initial && <Kept />}
        </div>
        <Button
          look={["act"]}
          icon="send"
          disabled={isEmpty || left < 0}
          onPress={(event) => {
            swallowSecondTap(event);
            publish();
          }}
        >
          {t(publishLabel(isEmpty, left, initial !== null))}
        </Button>
      </div>
    </section>
  );
}

function publishLabel(isEmpty: boolean, left: number, changes: boolean): string {
  if (isEmpty) return "composer-publish-empty";
  if (left < 0) return "composer-publish-over";
  return changes ? "composer-save" : "composer-publish";
}

interface KindsProps {
  content: ClientContent;
  chosen: string;
  choose: (kind: string) => void;
}

function Kinds({ content, chosen, choose }: KindsProps) {
  const ids = content.note_kinds.map(({ id }) => id);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const checked = row.current?.querySelector('[aria-checked="true"]');
    checked?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [chosen]);
  return (
    <div class="composer__kinds" role="radiogroup" aria-label={t("composer-kind")} ref={row}>
      {content.note_kinds.map((kind) => (
        <button type="button" class="chip" key={kind.id} {...radio(ids, chosen, kind.id, choose)}>
          <Icon name={kindIcon(content, kind.id)} />
          {kind.name}
        </button>
      ))}
    </div>
  );
}

function Left({ count }: { count: number }) {
  const isOver = count < 0;
  return (
    <span class={isOver ? "tiny state--refused" : "tiny quiet"}>
      <Changing text={t(isOver ? "composer-over" : "composer-left", { count: Math.abs(count) })} />
    </span>
  );
}

function Kept() {
  return (
    <span class="state state--saved">
      <Icon name="saved" />
      {t("composer-draft")}
    </span>
  );
}

interface WrittenInProps {
  languages: readonly string[];
  chosen: string;
  choose: (language: string) => void;
}

function WrittenIn({ languages, chosen, choose }: WrittenInProps) {
  return (
    <label class="chip composer__lang">
      <Icon name="language" />
      <span class="sr">{t("composer-lang")}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {languages.map((each) => (
          <option key={each} value={each}>
            {ownName(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
