// What somebody who is out had not sent yet: only this device has it, so it is shown to be read and copied.

import { useEffect, useRef, useState } from "preact/hooks";
import { draftsIn } from "../../lib/drafts.ts";
import type { Draft } from "../../lib/kept.ts";
import type { OutboxItem } from "../../lib/outbox.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Said } from "../Said.tsx";
import { copy } from "./copy.ts";

/** Words that reached nobody: what waits or was refused, and what was still being written. */
export function unsentWords(items: readonly OutboxItem[], drafts: readonly Draft[]): string[] {
  const waiting = items
    .filter(({ outcome }) => !outcome?.done)
    .map(({ command }) => wordsOf(command));
  const all = [...waiting, ...drafts.map(({ text }) => text)].map((text) => text.trim());
  return [...new Set(all)].filter((text) => text !== "");
}

export function useDraftsIn(session: string): readonly Draft[] {
  const [drafts, find] = useState<readonly Draft[]>([]);
  useEffect(() => void draftsIn(session).then(find), [session]);
  return drafts;
}

export function Unsent({ words }: { words: readonly string[] }) {
  return (
    <section class="stack" aria-labelledby="unsent">
      <div>
        <h2 class="h2" id="unsent">
          {t("unsent-title")}
        </h2>
        <p class="small quiet">{t("unsent-text")}</p>
      </div>
      <ul class="unsent">
        {words.map((text) => (
          <One key={text} text={text} />
        ))}
      </ul>
      {words.length > 1 && (
        <Button look={["wide"]} icon="copy" onPress={() => void copy(words.join("\n\n"))}>
          {t("unsent-copy-all")}
        </Button>
      )}
    </section>
  );
}

function One({ text }: { text: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  // Where nothing may be copied by a page, the words are selected, to be copied by hand (H67).
  const take = async () => {
    if (!(await copy(text)) && words.current) getSelection()?.selectAllChildren(words.current);
  };
  return (
    <li>
      <p class="note__text" ref={words}>
        <Said text={text} />
      </p>
      <Button icon="copy" onPress={() => void take()}>
        {t("refused-copy")}
      </Button>
    </li>
  );
}

function wordsOf(command: OutboxItem["command"]): string {
  if ("text" in command) return command.text;
  return command.type === "add_theme" || command.type === "rename_theme" ? command.title : "";
}
