// The gallery walk: one board after the other, its priorities first, with what may be given to each note.

import { useEffect, useRef } from "preact/hooks";
import { type Ballot, ballotOf } from "../../lib/ballot.ts";
import { type Entry, entriesOf } from "../../lib/board.ts";
import { walkOf } from "../../lib/walk.ts";
import { t } from "../../lib/words.ts";
import type { WalkView } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { blockClass } from "../Thread.tsx";
import { blocksIn, groupLabel, type Here } from "./here.ts";
import { NoteEntry } from "./NoteEntry.tsx";
import { OtherLanguage } from "./OtherLanguage.tsx";
import { useVisit } from "./useVisit.ts";
import { VoteOn } from "./VoteOn.tsx";

interface Props {
  here: Here;
  /** The board at which somebody stands; null at the beginning. */
  at: string | null;
  go: (at: string | null) => void;
  /** To the own board and the plenary's. */
  home: () => void;
}

/** Whether the phase of now is a walk past other boards in which something is given. */
export function isWalk(here: Here, at: string | null): boolean {
  const { rights, state } = here.session;
  const gives = rights.dots || rights.marks;
  return state === "open" && gives && rights.see === "boards" && stopsOf(here, at).length > 0;
}

function stopsOf({ session, me, live }: Here, at: string | null): string[] {
  const view = live.store.views.value.get("walk") as WalkView | undefined;
  // Which boards are empty is told with the others: until then nobody is led to one.
  return view ? walkOf(session.groups, me, view.empty, at) : [];
}

export function Gallery({ here, at, go, home }: Props) {
  const { session, content } = here;
  const boards = stopsOf(here, at);
  const stop = at === null ? 0 : Math.max(boards.indexOf(at), 0);
  const to = (next: number) => go(boards[next] ?? null);
  const group = session.groups.find(({ id }) => id === boards[stop]);
  const main = useRef<HTMLElement>(null);
  useVisit(here, group?.id ?? null);
  useEffect(() => main.current?.scrollTo({ top: 0 }), [group?.id]);
  useEffect(() => {
    // A board that fills up elsewhere takes nobody away from the one they have begun with.
    if (at === null && group) go(group.id);
  }, [at, group?.id]);
  if (!group) return null;
  const ballot = ownBallot(here);
  const isLast = stop === boards.length - 1;
  const dye = blocksIn(content, group)[0];
  return (
    <>
      <main ref={main} class={`stack gallery ${dye ? blockClass(dye.number) : ""}`}>
        <header>
          <div class="row row--split question-head__row">
            <span class="row">
              <Changing class="tag" text={t("gallery-board", { n: stop + 1, of: boards.length })} />
              <OtherLanguage content={content} />
            </span>
            <span class="question-head__arrows">
              <IconButton
                icon="back"
                label={t("gallery-previous")}
                disabled={stop === 0}
                onPress={() => to(stop - 1)}
              />
              <IconButton
                icon="next"
                label={t("gallery-next")}
                disabled={isLast}
                onPress={() => to(stop + 1)}
              />
            </span>
          </div>
          <h1 class="question question--board" key={group.id}>
            {groupLabel(group, content, t("group-number", { number: group.number }))}
          </h1>
        </header>
        <Budget here={here} ballot={ballot} />
        <BoardNotes here={here} board={group.id} ballot={ballot} />
        <Button look={["quiet", "start"]} icon="people" onPress={home}>
          {t("gallery-home")}
        </Button>
      </main>
      <div class="phone__foot phone__foot--thin">
        <Button look={["act", "wide"]} icon="next" onPress={() => to(isLast ? 0 : stop + 1)}>
          {t(isLast ? "gallery-again" : "gallery-next")}
        </Button>
      </div>
    </>
  );
}

/** How many dots are left to give: in words, and as dots for who sees them. */
function Budget({ here, ballot }: { here: Here; ballot: Ballot }) {
  const { session, content } = here;
  if (!session.rights.dots) return null;
  if (!session.dots_taken) return <p class="beside">{t("gallery-closed")}</p>;
  const of = content.voting.dots_per_person;
  const each = Array.from({ length: of }, (_, n) => n);
  return (
    <div class="panel panel--soft stack stack--tight">
      <p class="row row--wrap" role="status">
        <span class="row" aria-hidden="true">
          {each.map((n) => (
            <i key={n} class={n < ballot.left ? "dot" : "dot dot--open"} />
          ))}
        </span>
        <b>
          <Changing text={t("gallery-left", { left: ballot.left, of })} />
        </b>
      </p>
      {ballot.returned > 0 && (
        <p class="small">
          <Changing text={t("gallery-returned", { count: ballot.returned })} />
        </p>
      )}
      <p class="tiny quiet">
        {t(content.voting.dots_on === "priorities" ? "gallery-on-priorities" : "gallery-on-notes")}
      </p>
    </div>
  );
}

function BoardNotes({ here, board, ballot }: { here: Here; board: string; ballot: Ballot }) {
  const first = prioritiesOn(here, board);
  const entries = notesOn(here, board);
  const [leading, others] = [
    entries.filter(({ note }) => first.has(note.id)),
    entries.filter(({ note }) => !first.has(note.id)),
  ];
  if (entries.length === 0) return <p class="beside">{t("gallery-empty")}</p>;
  return (
    <>
      {leading.length > 0 && (
        <section aria-label={t("gallery-priorities")}>
          <h2 class="h2">{t("gallery-priorities")}</h2>
          <Notes here={here} entries={leading} ballot={ballot} first={first} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={t("gallery-others")}>
          <h2 class="h2">{t(leading.length > 0 ? "gallery-others" : "gallery-notes")}</h2>
          <Notes here={here} entries={others} ballot={ballot} first={first} />
        </section>
      )}
    </>
  );
}

interface NotesProps {
  here: Here;
  entries: readonly Entry[];
  ballot: Ballot;
  first: ReadonlySet<string>;
}

function Notes({ here, entries, ballot, first }: NotesProps) {
  return (
    <div class="notes">
      {entries.map((entry) => (
        <NoteEntry
          key={entry.note.id}
          entry={entry}
          content={here.content}
          onEdit={null}
          onRemove={null}
        >
          <VoteOn
            here={here}
            note={entry.note}
            ballot={ballot}
            isPriority={first.has(entry.note.id)}
          />
        </NoteEntry>
      ))}
    </div>
  );
}

function ownBallot({ live, session, content }: Here): Ballot {
  const records = live.store.all("dots").value.values();
  return ballotOf(records, live.outbox.value, session.voting_round, content.voting.dots_per_person);
}

function prioritiesOn({ live }: Here, board: string): ReadonlySet<string> {
  const priorities = [...live.store.all("priority").value.values()];
  return new Set(
    priorities.filter((one) => one.board === board && one.is_set).map(({ note }) => note),
  );
}

function notesOn({ live, content }: Here, board: string): Entry[] {
  const order = content.blocks.flatMap(({ questions }) => questions.map(({ id }) => id));
  return entriesOf(live.store.notes.value.values(), live.outbox.value, live.status.value)
    .filter(({ note }) => note.board === board && note.hidden === null && !note.waiting)
    .sort((a, b) => order.indexOf(a.note.question) - order.indexOf(b.note.question));
}

/** Says so while somebody walks and looks at the own board. */
export function BackToWalk({ walk }: { walk: () => void }) {
  return (
    <button type="button" class="step gallery__back" onClick={walk}>
      <Icon name="back" />
      <b>{t("gallery-back")}</b>
    </button>
  );
}
