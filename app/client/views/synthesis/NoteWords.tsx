// A note as it is read here: in the reader's language where somebody translated it, the original one press away. Its
// kind, group, territory and language are always said.

import { useState } from "preact/hooks";
import { signatureOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Bench } from "./bench.ts";

export interface Place {
  bench: Bench;
  session: SessionShape;
  texts: Texts;
}

interface Props extends Place {
  note: NoteShape;
  /** The field that these words are the label of. */
  labels?: string;
}

export function NoteWords({ note, labels, ...place }: Props) {
  const { bench, texts } = place;
  const [original, show] = useState(false);
  const translation = note.lang === lang.value ? undefined : bench.translation(note.id);
  const first = translation ?? note;
  const words = <Said text={first.text} lang={first.lang} />;
  return (
    <div class="said">
      <p class="said__words voice">{labels ? <label for={labels}>{words}</label> : words}</p>
      {translation && original && (
        <p class="said__original voice">
          <Said text={note.text} lang={note.lang} />
        </p>
      )}
      <p class="said__facts tiny quiet">
        <span class="said__kind">
          <Icon name={texts.kindIcon(note.note_kind)} />
          <span>{texts.kind(note.note_kind)}</span>
        </span>
        <Facts note={note} {...place} />
        <span>{languageName(note.lang)}</span>
        {translation && (
          <>
            <span class="tag tag--box">{t("translation")}</span>
            <Button look={["quiet", "dense"]} expanded={original} onPress={() => show(!original)}>
              {t(original ? "note-original-fold" : "note-original")}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

function Facts({ note, session }: Place & { note: NoteShape }) {
  const signature = signatureOf(note, lang.value);
  return (
    <>
      <span>{groupOf(note.board, session)}</span>
      {note.staff && <span class="tag tag--box">{t("note-staff")}</span>}
      {signature && (
        <bdi translate={false} key={signature}>
          {signature}
        </bdi>
      )}
    </>
  );
}

/** The group of a board by its number, or the plenary. */
export function groupOf(board: string, session: SessionShape): string {
  const group = session.groups.find(({ id }) => id === board);
  return group ? t("blocks-group", { number: group.number }) : t("blocks-plenary");
}

/** A language by its name in the language on the screen. */
export function languageName(code: string): string {
  const at = `${lang.value}/${code}`;
  const name = names.get(at) ?? new Intl.DisplayNames([lang.value], { type: "language" }).of(code);
  names.set(at, name ?? code);
  return name ?? code;
}

/** Asked for with every note: the browser's own list takes its time. */
const names = new Map<string, string>();
