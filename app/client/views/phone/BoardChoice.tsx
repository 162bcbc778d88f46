// Which board is shown: the plenary's, one's own, and in the gallery those of the other groups.

import { PLENARY } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import { Icon } from "../Icon.tsx";
import { groupLabel, type Here } from "./here.ts";

interface Props {
  here: Here;
  boards: readonly string[];
  board: string;
  onChoose: (board: string) => void;
}

export function BoardChoice({ here, boards, board, onChoose }: Props) {
  if (boards.length < 2) return null;
  return (
    <label class="board-choice">
      <span class="sr">{t("board-label")}</span>
      <span class="select">
        <select
          class="input"
          value={board}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {boards.map((each) => (
            <option key={each} value={each}>
              {nameOf(each, here)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

function nameOf(board: string, { session, content, me }: Here): string {
  if (board === PLENARY) return t("plenary");
  const group = session.groups.find(({ id }) => id === board);
  if (!group) return board;
  const label = groupLabel(group, content, t("group-number", { number: group.number }));
  return board === me.group
    ? `${t("group-yours")}: ${groupLabel(group, content, String(group.number))}`
    : label;
}
