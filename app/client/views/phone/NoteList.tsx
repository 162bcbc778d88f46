// The notes under one question: own ones first, then those of the others.

import { useState } from "preact/hooks";
import type { Entry } from "../../lib/board.ts";
import { isUnsent } from "../../lib/outbox.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Here } from "./here.ts";
import { NoteEntry } from "./NoteEntry.tsx";
import { RefusedItem } from "./RefusedItem.tsx";
import { Responses } from "./Responses.tsx";
import { VoteResult } from "./VoteResult.tsx";

interface Props {
  here: Here;
  entries: readonly Entry[];
  mayChange: boolean;
  onEdit: (entry: Entry) => void;
}

export function NoteList({ here, entries, mayChange, onEdit }: Props) {
  const [removing, ask] = useState<Entry | null>(null);
  return (
    <div class="notes">
      {entries.map((entry) => (
        <NoteEntry
          key={entry.note.id}
          entry={entry}
          content={here.content}
          onEdit={mayChange ? () => onEdit(entry) : null}
          onRemove={mayChange ? () => ask(entry) : null}
          onApprove={() => approve(here, entry)}
        >
          <VoteResult here={here} note={entry.note} />
          <Refusals here={here} entry={entry} />
          {isShown(entry) && <Responses here={here} note={entry.note} />}
        </NoteEntry>
      ))}
      {removing && <Removing here={here} entry={removing} done={() => ask(null)} />}
    </div>
  );
}

function approve({ live }: Here, { note }: Entry): void {
  live.send({ type: "approve", id: note.id }, { seen: note.seq });
}

/** Others can answer it: it has arrived, and is neither hidden nor waiting. */
function isShown({ note }: Entry): boolean {
  return note.seq > 0 && note.hidden === null && !note.waiting;
}

/** What was said about a note and not taken: the note itself, a change or its removal. */
export function Refusals({ here, entry }: { here: Here; entry: Entry }) {
  const refused = entry.state === "refused" ? entry.item : entry.refused;
  if (!refused) return null;
  return <RefusedItem live={here.live} item={refused} seen={entry.note.seq} present={entry.note} />;
}

function Removing({ here, entry, done }: { here: Here; entry: Entry; done: () => void }) {
  const remove = () => {
    removeNote(here, entry);
    done();
  };
  return (
    <Dialog
      title={t("note-remove-title")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("cancel")}</Button>
          <Button look={["grave"]} icon="remove" onPress={remove}>
            {t("note-remove-yes")}
          </Button>
        </>
      }
    >
      <p>{t("note-remove-means")}</p>
    </Dialog>
  );
}

// What never left this device is simply taken back.
function removeNote({ live }: Here, { note, item }: Entry): void {
  if (item && isUnsent(item)) void live.discard(item);
  else live.send({ type: "remove_note", id: note.id }, note.seq > 0 ? { seen: note.seq } : {});
}
