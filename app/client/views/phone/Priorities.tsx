// What the group puts first: any member proposes, the rapporteur sets up to three for each block (H22).

import { refusedOf, underway } from "../../lib/groupwork.ts";
import { t } from "../../lib/words.ts";
import type { BlockText, GroupShape, NoteShape, PriorityShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";
import { kindIcon, kindName } from "./NoteEntry.tsx";
import { RefusedItem } from "./RefusedItem.tsx";
import { isRapporteur } from "./Together.tsx";

const MOST = 3;

interface Props {
  here: Here;
  group: GroupShape;
}

export function Priorities({ here, group }: Props) {
  const { live, session } = here;
  const leads = isRapporteur(here, group);
  const isOpen = session.state === "open" && session.rights.priorities;
  const refused = refusedOf(live.outbox.value, ["propose_priority", "set_priority"]);
  return (
    <div class="stack stack--wide">
      <p class="quiet">{t(leads ? "priority-how-rapporteur" : "priority-how")}</p>
      {!isOpen && <p class="beside">{t("priority-closed")}</p>}
      {refused.map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
      {here.blocks.map((block) => (
        <OfBlock key={block.id} here={here} group={group} block={block} isOpen={isOpen} />
      ))}
    </div>
  );
}

interface Ranked {
  note: NoteShape;
  /** Set by the group, proposed, or neither. */
  rank: "set" | "proposed" | "none";
  mine: boolean;
}

function OfBlock({ here, group, block, isOpen }: Props & { block: BlockText; isOpen: boolean }) {
  const all = rankedNotes(here, group, block);
  const chosen = all.filter(({ rank }) => rank === "set").length;
  return (
    <section class="stack stack--tight">
      <div class="row row--split">
        <h2 class="h2">{block.short_title}</h2>
        <b class="small">
          <Changing text={t("priority-count", { count: chosen, limit: MOST })} />
        </b>
      </div>
      {all.length === 0 && <p class="quiet">{t("priority-no-notes")}</p>}
      <ul class="notes">
        {all.map((one) => (
          <Entry key={one.note.id} here={here} group={group} one={one} isOpen={isOpen} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ here, group, one, isOpen }: Props & { one: Ranked; isOpen: boolean }) {
  const { live, content } = here;
  const { note, rank, mine } = one;
  return (
    <li class="note">
      <span class="note__kind">
        <Icon name={kindIcon(content, note.note_kind)} />
      </span>
      <p class="note__head">
        <b>{kindName(content, note.note_kind)}</b>
        {rank !== "none" && (
          <span class="tag tag--box">
            {rank === "set" && <Icon name="saved" />}
            <Changing text={t(`priority-${rank}`)} />
          </span>
        )}
      </p>
      <p class="note__text">
        <Said text={note.text} lang={note.lang} />
      </p>
      {isOpen && (
        <div class="note__foot">
          {isRapporteur(here, group) && (
            <Button
              look={["dense"]}
              onPress={() => live.send({ type: "set_priority", note: note.id, on: rank !== "set" })}
            >
              {t(rank === "set" ? "priority-take-back" : "priority-put-first")}
            </Button>
          )}
          {(rank === "none" || (rank === "proposed" && mine)) && (
            <Button
              look={["quiet", "dense"]}
              onPress={() =>
                live.send({ type: "propose_priority", note: note.id, on: rank === "none" })
              }
            >
              {t(rank === "none" ? "priority-propose" : "priority-withdraw")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Set ones first, then proposals, then the other notes of the block as they were written. */
function rankedNotes({ live }: Here, group: GroupShape, block: BlockText): Ranked[] {
  const questions = new Set(block.questions.map(({ id }) => id));
  const byNote = new Map(
    [...live.store.all("priority").value.values()].map((one) => [one.note, one] as const),
  );
  const order = { set: 0, proposed: 1, none: 2 };
  return [...live.store.notes.value.values()]
    .filter((note) => note.board === group.id && questions.has(note.question))
    .filter((note) => note.hidden === null && !note.waiting && !note.staff)
    .map((note) => ranked(note, byNote.get(note.id), live.outbox.value))
    .sort((a, b) => order[a.rank] - order[b.rank] || a.note.created - b.note.created);
}

function ranked(
  note: NoteShape,
  known: PriorityShape | undefined,
  items: Here["live"]["outbox"]["value"],
): Ranked {
  const set = underway(items, "set_priority", (command) => command.note === note.id);
  const proposed = underway(items, "propose_priority", (command) => command.note === note.id);
  const isSet = set ? set.command.on : (known?.is_set ?? false);
  const isProposed = proposed ? proposed.command.on : known !== undefined || set !== null;
  return {
    note,
    rank: isSet ? "set" : isProposed ? "proposed" : "none",
    mine: proposed ? proposed.command.on : (known?.mine ?? false),
  };
}
