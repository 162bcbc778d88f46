// One note as an entry in the minutes: kind in the margin, the words, and of own ones where they stand.

import type { ComponentChildren } from "preact";
import type { Entry } from "../../lib/board.ts";
import { signatureOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { ClientContent, NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { hiddenBecause } from "../hidden.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";

interface Props {
  entry: Entry;
  content: ClientContent;
  /** Null where the own note can no longer be changed. */
  onEdit: (() => void) | null;
  onRemove: (() => void) | null;
  /** Only who may let notes through is ever sent those of others that wait. */
  onApprove?: () => void;
  /** What stands below: a refusal with its ways out. */
  children?: ComponentChildren;
}

export function NoteEntry({ entry, content, onEdit, onRemove, onApprove, children }: Props) {
  const { note, state } = entry;
  const look = ["note", note.mine && "note--mine", state === "refused" && "note--refused"];
  return (
    <article id={noteAnchor(note.id)} class={look.filter(Boolean).join(" ")}>
      <span class="note__kind">
        <Icon name={kindIcon(content, note.note_kind)} />
      </span>
      <Head note={note} content={content} />
      <p class={note.hidden === null ? "note__text" : "note__text note__text--hidden"}>
        <Said text={note.text} lang={note.lang} />
      </p>
      {note.hidden !== null && (
        <p class="small">{t("note-hidden", { reason: hiddenBecause(note.hidden) })}</p>
      )}
      {note.waiting && note.hidden === null && (
        <p class="small quiet">{t(note.mine ? "note-waiting" : "note-waiting-other")}</p>
      )}
      {onApprove && note.waiting && !note.mine && (
        <Button look={["dense"]} icon="ready" onPress={onApprove}>
          {t("console-approve")}
        </Button>
      )}
      {children}
      {note.mine && state !== null && state !== "refused" && (
        <div class="note__foot">
          <StateTag state={state} />
          <span class="note__ways">
            {onEdit && (
              <Button look={["quiet"]} icon="pen" onPress={onEdit}>
                {t("note-edit")}
              </Button>
            )}
            {onRemove && (
              <Button look={["quiet"]} icon="remove" onPress={onRemove}>
                {t("note-remove")}
              </Button>
            )}
          </span>
        </div>
      )}
    </article>
  );
}

export function noteAnchor(id: string): string {
  return `note-${id}`;
}

function Head({ note, content }: { note: NoteShape; content: ClientContent }) {
  const signature = signatureOf(note, lang.value);
  return (
    <div class="note__head">
      <b>{kindName(content, note.note_kind)}</b>
      {note.staff ? (
        <span class="tag tag--box">{t("note-staff")}</span>
      ) : note.mine ? (
        <span>{t("you")}</span>
      ) : (
        signature && <Said text={signature} />
      )}
      {note.lang !== lang.value && <span class="tag tag--box">{note.lang.toUpperCase()}</span>}
      {note.late && <span class="tag tag--box">{t("note-late")}</span>}
      {note.edited && <span>{t("note-edited")}</span>}
    </div>
  );
}

const ICONS: Record<string, string> = {
  strength: "strength",
  obstacle: "obstacle",
  proposal: "idea",
  example: "example",
  question: "question",
};

/** By what the kind means: a plan may call it anything. */
export function kindIcon(content: ClientContent, id: string): string {
  const means = content.note_kinds.find((kind) => kind.id === id)?.means ?? "";
  return ICONS[means] ?? "comment";
}

export function kindName(content: ClientContent, id: string): string {
  return content.note_kinds.find((kind) => kind.id === id)?.name ?? id;
}
