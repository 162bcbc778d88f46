// What the group does together in this step: people and roles, priorities, themes, the report card.

import { useState } from "preact/hooks";
import { refusedOf, themesOf, underway } from "../../lib/groupwork.ts";
import { t } from "../../lib/words.ts";
import type { Command, GroupShape, SessionShape, ThemeShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Pick } from "../Pick.tsx";
import { ThemeBoard } from "../ThemeBoard.tsx";
import type { Here } from "./here.ts";
import { Priorities } from "./Priorities.tsx";
import { RefusedItem } from "./RefusedItem.tsx";
import { ReportCard } from "./ReportCard.tsx";

export type Task = "people" | "themes" | "priorities" | "card";
const TASKS: readonly Task[] = ["people", "themes", "priorities", "card"];
const OF_THEMES = ["add_theme", "rename_theme", "remove_theme", "gather"] as const;

/** What the step asks of the group, if it is more than notes. */
export function taskNow({ rights, state }: SessionShape): Task | null {
  if (state !== "open") return null;
  if (rights.card === "group") return "card";
  return rights.priorities ? "priorities" : null;
}

interface Props {
  here: Here;
  group: GroupShape;
  people: preact.ComponentChildren;
}

export function GroupTasks({ here, group, people }: Props) {
  const [chosen, choose] = useState<Task | null>(null);
  const task = chosen ?? taskNow(here.session) ?? "people";
  return (
    <>
      <div class="tasks">
        <Pick
          label={t("tasks")}
          options={TASKS.map((value) => ({ value, label: t(`task-${value}`) }))}
          value={task}
          onPick={choose}
        />
      </div>
      {task === "people" && people}
      {task === "themes" && <Themes here={here} group={group} />}
      {task === "priorities" && <Priorities here={here} group={group} />}
      {task === "card" && <ReportCard here={here} group={group} />}
    </>
  );
}

/** One line above the questions while the step is about something else. */
export function WorkNow({ here, go }: { here: Here; go: () => void }) {
  const task = here.group ? taskNow(here.session) : null;
  if (!task) return null;
  return (
    <div class="worknow">
      <b class="small">
        <Changing text={t("work-together")} />
      </b>
      <Button look={["act", "dense"]} onPress={go}>
        {t(`task-${task}`)}
      </Button>
    </div>
  );
}

function Themes({ here, group }: { here: Here; group: GroupShape }) {
  const { live, session } = here;
  const mayChange = session.state === "open" && session.rights.themes;
  const notes = [...live.store.notes.value.values()]
    .filter((note) => note.board === group.id && note.hidden === null && !note.waiting)
    .sort((a, b) => a.created - b.created);
  const themes = themesOf(live.store.all("theme").value.values(), live.outbox.value, group.id);
  return (
    <>
      {!mayChange && <p class="beside">{t("theme-closed")}</p>}
      {refusedOf(live.outbox.value, OF_THEMES).map((item) => (
        <RefusedItem key={item.id} live={live} item={item} {...seenNow(themes, item.command)} />
      ))}
      <ThemeBoard
        board={group.id}
        notes={notes}
        themes={themes}
        mayChange={mayChange}
        limit={live.store.limits.value?.theme_points ?? 80}
        send={(command, _asked, seen) => {
          // What this device has under way about themes would make the own next move look stale.
          const isAlone = OF_THEMES.every((type) => underway(live.outbox.value, type) === null);
          const isStale = command.type === "gather" && !isAlone;
          live.send(command, isStale || seen === undefined ? {} : { seen });
        }}
      />
    </>
  );
}

/** What a refused change of themes is compared with when it is sent again (H28). */
function seenNow(themes: readonly ThemeShape[], command: Command): { seen?: number } {
  const isMeant = (theme: ThemeShape) =>
    command.type === "gather"
      ? theme.notes.includes(command.note)
      : "id" in command && theme.id === command.id;
  const into =
    command.type === "gather" ? themes.find(({ id }) => id === command.theme) : undefined;
  const seen = (themes.find(isMeant) ?? into)?.seq;
  return seen ? { seen } : {};
}
