// All one has written, board by board: also on boards one has left. Own words can be changed from here (H45).

import { useState } from "preact/hooks";
import { type Entry, entriesOf } from "../../lib/board.ts";
import { changingOn, groupOf, PLENARY } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { gateOn, groupLabel, type Here } from "./here.ts";
import { NoteList } from "./NoteList.tsx";

interface Props {
  here: Here;
  /** Somebody was led here. */
  open: boolean;
  onEdit: (entry: Entry) => void;
}

export function MyNotes({ here, open: isOpenFirst, onEdit }: Props) {
  const { live, session, content } = here;
  const [isOpen, open] = useState(isOpenFirst);
  const all = entriesOf(live.store.notes.value.values(), live.outbox.value, live.status.value);
  const own = all.filter(({ note }) => note.mine);
  const boards = [...new Set(own.map(({ note }) => note.board))];
  const mayChange = (board: string) =>
    changingOn(board, session, content) !== null && gateOn(board, here) === null;
  return (
    <section class="stack my-notes" aria-labelledby="my-notes">
      <h2 class="h2" id="my-notes">
        {t("my-notes")}
      </h2>
      {own.length === 0 ? (
        <p class="small quiet">{t("my-notes-none")}</p>
      ) : (
        <Button icon={isOpen ? "up" : "down"} expanded={isOpen} onPress={() => open(!isOpen)}>
          {t(isOpen ? "my-notes-fold" : "my-notes-show", { count: own.length })}
        </Button>
      )}
      {isOpen &&
        boards.map((board) => (
          <section key={board} aria-label={boardName(here, board)}>
            <h3 class="h2 small">{boardName(here, board)}</h3>
            <NoteList
              here={here}
              entries={own.filter(({ note }) => note.board === board)}
              mayChange={mayChange(board)}
              onEdit={onEdit}
            />
          </section>
        ))}
    </section>
  );
}

function boardName({ session, content }: Here, board: string): string {
  if (board === PLENARY) return t("plenary");
  const group = groupOf(session, board);
  return group ? groupLabel(group, content, t("group-number", { number: group.number })) : "";
}
