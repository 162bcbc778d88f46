// A small field for a few words about a note. What is typed is kept on this device until it is sent (P5).

import { useEffect, useRef } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button, IconButton } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { useDraft } from "./useDraft.ts";

interface Props {
  label: string;
  send: string;
  language: string;
  limit: number;
  draft: { session: string; board: string; question: string };
  initial?: string;
  focus?: boolean;
  onSend: (text: string, forget: () => void) => void;
  onClose: () => void;
}

export function WordField(props: Props) {
  const { label, send, language, limit, draft, initial = "", onSend, onClose } = props;
  const { words, write, forget } = useDraft(draft, { text: initial, kind: "" });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focus) field.current?.focus();
  }, []);
  const left = limit - [...words.text].length;
  const text = words.text.trim();
  const say = () => {
    if (text === "" || left < 0) return;
    onSend(text, forget);
    write({ text: "", kind: "" });
  };
  return (
    <section
      class="word-field"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) say();
      }}
    >
      <textarea
        ref={field}
        class="input"
        rows={2}
        dir="auto"
        lang={language}
        aria-label={label}
        placeholder={label}
        value={words.text}
        onInput={(event) => write({ ...words, text: event.currentTarget.value })}
      />
      <div class="word-field__foot">
        <span class={left < 0 ? "tiny state--refused" : "tiny quiet"}>
          <Changing
            text={t(left < 0 ? "composer-over" : "composer-left", { count: Math.abs(left) })}
          />
        </span>
        <IconButton icon="close" label={t("composer-fold")} onPress={onClose} />
        <Button icon="send" disabled={text === "" || left < 0} onPress={say}>
          {send}
        </Button>
      </div>
    </section>
  );
}
