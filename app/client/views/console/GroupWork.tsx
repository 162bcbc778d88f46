// What a facilitator sees and does of a group's work: its hand, its priorities, its card, its themes.

import { linesOf } from "../../lib/groupwork.ts";
import { newId } from "../../lib/ids.ts";
import { lang, t } from "../../lib/words.ts";
import type { GroupShape, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { CardSections } from "../CardSections.tsx";
import { Changing } from "../Changing.tsx";
import { since } from "../desk/since.ts";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { ThemeBoard } from "../ThemeBoard.tsx";
import type { Room, Work } from "./room.ts";

const LINE_POINTS = 280;
const THEME_POINTS = 80;

interface Props {
  room: Room;
  session: SessionShape;
  texts: Texts;
  group: GroupShape;
}

export function GroupWork({ room, session, texts, group }: Props) {
  const work = room.work(group.id);
  const isOpen = session.state === "open";
  const notes = room.notes.filter(
    (note) => note.board === group.id && note.hidden === null && !note.waiting,
  );
  return (
    <>
      {work.board?.help && (
        <div class="row row--split">
          <b class="state state--offline">
            <Icon name="help" />
            <Changing text={t("console-help", { since: since(work.board.help, room.now()) })} />
          </b>
          <Button
            look={["dense"]}
            onPress={() =>
              room.give(
                { type: "lower_help", board: group.id },
                t("asked-lower-help", { number: group.number }),
              )
            }
          >
            {t("console-help-lower")}
          </Button>
        </div>
      )}
      <Fold title={t("task-priorities")}>
        <Priorities room={room} texts={texts} work={work} notes={notes} isOpen={isOpen} />
      </Fold>
      <Fold title={t("task-card")}>
        {group.blocks.map((block) => (
          <Card
            key={block}
            room={room}
            texts={texts}
            work={work}
            group={group}
            block={block}
            isOpen={isOpen}
          />
        ))}
      </Fold>
      <Fold title={t("task-themes")}>
        <ThemeBoard
          board={group.id}
          notes={notes}
          themes={[...work.themes].sort((a, b) => a.created - b.created)}
          mayChange={isOpen}
          limit={THEME_POINTS}
          send={room.give}
        />
      </Fold>
    </>
  );
}

function Fold({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <details class="fold">
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}

interface PrioritiesProps {
  room: Room;
  texts: Texts;
  work: Work;
  notes: readonly NoteShape[];
  isOpen: boolean;
}

function Priorities({ room, texts, work, notes, isOpen }: PrioritiesProps) {
  const known = new Map(work.priorities.map((one) => [one.note, one.is_set] as const));
  const rank = (note: NoteShape) => (known.get(note.id) ? 0 : known.has(note.id) ? 1 : 2);
  const own = notes.filter((note) => !note.staff && texts.blockOf(note.question));
  if (own.length === 0) return <p class="small quiet">{t("console-no-notes-here")}</p>;
  return (
    <ul class="lines">
      {[...own]
        .sort((a, b) => rank(a) - rank(b) || a.created - b.created)
        .map((note) => (
          <li class="line" key={note.id}>
            <p class="note__text">
              <Said text={note.text} lang={note.lang} />
            </p>
            {isOpen && (
              <Button
                look={["quiet", "dense"]}
                onPress={() =>
                  room.give(
                    { type: "set_priority", note: note.id, on: rank(note) !== 0 },
                    t("asked-priority"),
                  )
                }
              >
                {t(rank(note) === 0 ? "priority-take-back" : "priority-put-first")}
              </Button>
            )}
            <p class="line__facts line__all">
              {rank(note) < 2 && (
                <span class="tag tag--box">
                  {rank(note) === 0 && <Icon name="saved" />}
                  <Changing text={t(rank(note) === 0 ? "priority-set" : "priority-proposed")} />
                </span>
              )}
            </p>
          </li>
        ))}
    </ul>
  );
}

interface CardProps {
  room: Room;
  texts: Texts;
  work: Work;
  group: GroupShape;
  block: string;
  isOpen: boolean;
}

function Card({ room, texts, work, group, block, isOpen }: CardProps) {
  const card = work.view?.cards[block];
  return (
    <section class="stack stack--tight">
      <h3>{texts.block(block)?.title}</h3>
      {card && card.lines > 0 && (
        <p class="small">
          <Changing
            text={t("card-signed", { signed: card.signed, members: work.view?.members ?? 0 })}
          />
        </p>
      )}
      <CardSections
        sections={texts.cardSections}
        entries={linesOf(work.lines, [], "live", group.id, block)}
        limit={LINE_POINTS}
        mayWrite={isOpen}
        late={false}
        heading="h4"
        write={(section, words) =>
          room.give(
            {
              type: "write_line",
              id: newId(),
              board: group.id,
              block,
              section,
              lang: lang.value,
              ...words,
            },
            t("asked-line"),
          )
        }
        edit={({ line }, words) =>
          room.give(
            { type: "edit_line", id: line.id, lang: lang.value, ...words },
            t("asked-line"),
            line.seq,
          )
        }
        remove={({ line }) =>
          room.give({ type: "remove_line", id: line.id }, t("asked-line"), line.seq)
        }
      />
    </section>
  );
}
