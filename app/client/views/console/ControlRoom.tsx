// The control room: the track, the groups in their order, who has no group, what was just written, and the rail.

import { useState } from "preact/hooks";
import { isShown } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { GroupShape, PersonShape, SessionShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { type Moment, momentsOf, standsAt } from "./agenda.ts";
import { GroupCard } from "./GroupCard.tsx";
import { JustWritten } from "./JustWritten.tsx";
import { PhaseTrack } from "./PhaseTrack.tsx";
import { Rail } from "./Rail.tsx";
import { RevealFirst } from "./RevealFirst.tsx";
import { nameOf, type Room } from "./room.ts";
import { Stage } from "./Stage.tsx";
import { StepIn } from "./StepIn.tsx";
import { shineable } from "./shineable.ts";
import type { StaffRoom } from "./staffroom.ts";

interface ControlRoomProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
  now: number;
  choosePeople: () => void;
  languages: readonly string[];
  staff: StaffRoom;
}

export function ControlRoom({
  room,
  session,
  texts,
  now,
  choosePeople,
  languages,
  staff,
}: ControlRoomProps) {
  const [aimed, aim] = useAim(session);
  const [entered, enter] = useState<string | null>(null);
  const [revealing, askToReveal] = useState<GroupShape | null>(null);
  const unplaced = room.membersOf(null);
  const compact = session.groups.length > 8;
  return (
    <>
      <section class="console__track" aria-label={t("console-agenda")}>
        <PhaseTrack
          session={session}
          texts={texts}
          now={now}
          target={session.state === "open" ? aimed : undefined}
          aim={aim}
        />
      </section>
      <main class="console__room">
        <section
          class={`groups ${compact ? "groups--compact" : ""}`}
          aria-label={t("console-groups")}
        >
          <h2 class="sr">{t("console-groups")}</h2>
          {session.groups.map((group) => (
            <Card
              key={group.id}
              {...{ room, session, texts, now, compact, group, enter }}
              reveal={askToReveal}
            />
          ))}
          {session.groups.length === 0 && <NoGroups choose={choosePeople} />}
          {unplaced.length > 0 && session.groups.length > 0 && session.state === "open" && (
            <Unplaced room={room} people={unplaced} choose={choosePeople} />
          )}
          {session.groups.length <= 8 && <JustWritten room={room} texts={texts} />}
        </section>
        <Rail
          session={session}
          texts={texts}
          now={room.now}
          people={room.people}
          voting={room.voting}
          target={aimed}
          aim={aim}
          give={room.give}
          progress={room.progress}
          views={room.views}
          languages={languages}
          staff={staff}
          stage={<Stage room={room} session={session} texts={texts} />}
        />
      </main>
      {revealing !== null && (
        <RevealFirst
          session={session}
          groups={[revealing]}
          isAll={false}
          progress={room.progress}
          yes={() =>
            room.give(
              { type: "reveal", group: revealing.id },
              t("asked-reveal-group", { number: revealing.number }),
            )
          }
          done={() => askToReveal(null)}
        />
      )}
      {entered !== null && (
        <StepIn
          room={room}
          session={session}
          texts={texts}
          group={entered}
          close={() => enter(null)}
        />
      )}
    </>
  );
}

interface OfGroup {
  room: Room;
  session: SessionShape;
  texts: Texts;
  now: number;
  compact: boolean;
  group: GroupShape;
  enter: (group: string) => void;
  reveal: (group: GroupShape) => void;
}

function Card({ room, session, texts, now, compact, group, enter, reveal }: OfGroup) {
  const { rights, state } = session;
  const progress = room.progress(group.id);
  const isRevealed = isShown(session, group.id, session.rating_round);
  const members = room.membersOf(group.id).length;
  // Nobody is there and nobody was: nothing of it is shown, and there is nothing to show.
  const isEmpty = members === 0 && (progress?.notes ?? 0) === 0;
  const mayReveal =
    state === "open" && !isEmpty && (rights.rate !== "none" || (progress?.ratings ?? 0) > 0);
  const locked = room.isLocked(group.id);
  return (
    <GroupCard
      group={group}
      texts={texts}
      progress={progress}
      online={room.online[group.id] ?? 0}
      members={members}
      now={now}
      compact={compact}
      revealed={isRevealed && !isEmpty}
      mayReveal={mayReveal}
      locked={locked}
      work={room.work(group.id)}
      lowerHand={() =>
        room.give(
          { type: "lower_help", board: group.id },
          t("asked-lower-help", { number: group.number }),
        )
      }
      lock={() =>
        room.give(
          { type: "lock_board", board: group.id, on: !locked },
          t(locked ? "asked-unlock" : "asked-lock", { number: group.number }),
        )
      }
      stepIn={() => enter(group.id)}
      reveal={() => reveal(group)}
      shineable={() => shineable(group, room, session, texts)}
    />
  );
}

function NoGroups({ choose }: { choose: () => void }) {
  return (
    <div class="panel is-wide stack">
      <h2>{t("console-no-groups")}</h2>
      <p class="quiet">{t("console-no-groups-hint")}</p>
      <div>
        <button type="button" class="button" onClick={choose}>
          {t("console-make-groups")}
        </button>
      </div>
    </div>
  );
}

function Unplaced(props: { room: Room; people: readonly PersonShape[]; choose: () => void }) {
  const { room, people, choose } = props;
  const some = people.slice(0, 4).map((person) => nameOf(person));
  return (
    <div class="panel row row--split is-wide unplaced">
      <span class="row unplaced__who">
        <Icon name="person" />
        <b>
          <Changing text={t("console-unplaced", { people: people.length })} />
        </b>
        <bdi class="quiet" translate={false} key={`${some.join()}${people.length > some.length}`}>
          {`${some.join(", ")}${people.length > some.length ? "…" : ""}`}
        </bdi>
      </span>
      <span class="row">
        <button
          type="button"
          class="button button--dense"
          onClick={() => room.give({ type: "assign" }, t("asked-place-rest"))}
        >
          {t("console-place-rest")}
        </button>
        <button type="button" class="button button--quiet button--dense" onClick={choose}>
          {t("console-choose")}
        </button>
      </span>
    </div>
  );
}

/** Where the next panel points: what comes next, unless something else was aimed at in this very run. */
function useAim(session: SessionShape): [Moment | undefined, (moment: Moment | undefined) => void] {
  const [aimed, setAimed] = useState<{ run: number; moment: Moment | undefined } | null>(null);
  const planned = momentsOf(session.phases)[standsAt(session) + 1];
  const target = aimed?.run === session.run ? (aimed.moment ?? planned) : planned;
  return [target, (moment) => setAimed({ run: session.run, moment })];
}
