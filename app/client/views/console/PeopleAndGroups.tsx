// People and groups: a column a group, a row a person. A grip to drag and a menu to choose give the same result.

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { GroupShape, PersonShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { GroupName } from "../desk/GroupName.tsx";
import type { Choice } from "../desk/Menu.tsx";
import type { Texts } from "../desk/texts.ts";
import { DRAGGED } from "./dragged.ts";
import { GroupSetUp } from "./GroupSetUp.tsx";
import { MergePerson, Places } from "./Joined.tsx";
import { RemovePerson } from "./Moderate.tsx";
import { Placing } from "./Placing.tsx";
import { groupIn, nameOf, type Room } from "./room.ts";
import { Someone } from "./Someone.tsx";
import { useTargets } from "./targets.tsx";
import { useFocusFollowsPerson } from "./useFocusFollowsPerson.ts";

interface PeopleProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
}

export function PeopleAndGroups({ room, session, texts }: PeopleProps) {
  const [settingUp, setUp] = useState(false);
  const [removing, remove] = useState<PersonShape | null>(null);
  const [merging, merge] = useState<PersonShape | null>(null);
  const [asking, ask] = useState<"placing" | "places" | null>(null);
  const [looked, lookAt] = useState<string | null>(null);
  const breakout = looked ?? session.breakout;
  const groups = session.groups.filter(({ phase }) => phase === breakout);
  const page = useRef<HTMLElement>(null);
  useFocusFollowsPerson(page);
  const unplaced = room.unplacedIn(breakout);
  const targets = useTargets(room, session, texts, breakout, { remove, merge });
  const column = { room, session, texts, targets, breakout };
  return (
    <main ref={page}>
      <div class="row row--split people__bar">
        <h2 class="h2">
          <Changing text={t("people-title", { people: room.people, groups: groups.length })} />
        </h2>
        <div class="row">
          <Breakouts session={session} texts={texts} chosen={breakout} choose={lookAt} />
          <Button
            look={["dense", ...(groups.length === 0 ? (["act"] as const) : [])]}
            disabled={session.state === "closed"}
            onPress={() => setUp(true)}
          >
            {t(groups.length === 0 ? "people-make-groups" : "people-change-groups")}
          </Button>
          <Button
            look={["dense"]}
            disabled={session.state !== "open" || groups.length === 0}
            onPress={() => ask("placing")}
          >
            {t("people-place-many")}
          </Button>
          <Button
            look={["dense", "quiet"]}
            disabled={session.state !== "open"}
            onPress={() => ask("places")}
          >
            {t("people-places")}
          </Button>
        </div>
      </div>
      <div class="people">
        <aside class="people__side">
          <Column {...column} group={null} people={unplaced}>
            <p class="tiny quiet">{t("people-unplaced-hint")}</p>
            {unplaced.length > 0 && groups.length > 0 && (
              <button
                type="button"
                class="button button--dense"
                onClick={() =>
                  room.give(
                    { type: "assign", breakout: breakout === session.breakout ? null : breakout },
                    t("asked-place-rest"),
                  )
                }
              >
                {t("people-place-rest")}
              </button>
            )}
          </Column>
          <section class="panel stack stack--tight tiny">
            <h3>{t("people-consequences")}</h3>
            <p class="quiet">{t("people-consequences-notes")}</p>
            <p class="quiet">{t("people-consequences-ratings")}</p>
          </section>
        </aside>
        <section class="people__columns" aria-label={t("console-groups")}>
          {groups.length === 0 && <p class="quiet">{t("console-no-groups-hint")}</p>}
          {groups.map((group) => (
            <Column {...column} key={group.id} group={group} people={room.membersOf(group.id)} />
          ))}
        </section>
      </div>
      {removing && <RemovePerson person={removing} room={room} close={() => remove(null)} />}
      {merging && <MergePerson room={room} ghost={merging} close={() => merge(null)} />}
      {asking === "places" && <Places room={room} close={() => ask(null)} />}
      {asking === "placing" && (
        <Placing
          room={room}
          session={session}
          breakout={breakout}
          groups={groups}
          close={() => ask(null)}
        />
      )}
      {settingUp && (
        <GroupSetUp
          room={room}
          session={session}
          texts={texts}
          breakout={breakout}
          close={() => setUp(false)}
        />
      )}
    </main>
  );
}

interface BreakoutsProps {
  session: SessionShape;
  texts: Texts;
  chosen: string;
  choose: (breakout: string) => void;
}

/** Only where there is more than one break-out: each may have groups of its own (H48). */
function Breakouts({ session, texts, chosen, choose }: BreakoutsProps) {
  const breakouts = session.phases.filter(({ kind }) => kind === "breakout");
  if (breakouts.length < 2) return null;
  const own = breakouts.map(({ id }) => ({ id, label: texts.phase(id) }));
  return (
    <select
      class="input"
      aria-label={t("people-breakout")}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {[{ id: "", label: t("people-every-breakout") }, ...own].map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface ColumnProps extends PeopleProps {
  breakout: string;
  group: GroupShape | null;
  people: readonly PersonShape[];
  targets: (person: string) => Choice[];
  children?: ComponentChildren;
}

function Column(props: ColumnProps) {
  const { room, session, texts, group, people, targets, breakout, children } = props;
  const [over, setOver] = useState(false);
  const counted = group
    ? t("people-in-column", { people: people.length, most: texts.most })
    : String(people.length);
  const heading = `column-${group?.id ?? "none"}`;
  const drop = (event: DragEvent) => {
    setOver(false);
    const person = room.person(event.dataTransfer?.getData(DRAGGED) ?? "");
    const own = person && groupIn(person, breakout, session);
    if (person === undefined || own === (group?.id ?? null)) return;
    if (group === null && breakout !== session.breakout) return;
    event.preventDefault();
    room.give(
      { type: "place", person: person.id, group: group?.id ?? null },
      t("asked-place", { person: nameOf(person) }),
      person.seq,
    );
  };
  return (
    // Dropping is the mouse's way; the same is in every person's menu.
    <section
      class={`group column ${group ? texts.dye(group.blocks[0]) : ""} ${over ? "column--over" : ""}`}
      aria-labelledby={heading}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {group && <i class="thread" aria-hidden="true" />}
      <h3 id={heading}>
        {group ? <GroupName group={group} texts={texts} /> : <span>{t("people-unplaced")}</span>}
        <span class="tiny quiet">
          <Changing text={counted} />
        </span>
      </h3>
      {group === null && children}
      <ul>
        {people.map((person) => (
          <Someone
            key={person.id}
            person={person}
            name={nameOf(person)}
            moving={room.moving.has(person.id)}
            standing={room.standing(person.id)}
            targets={targets}
          />
        ))}
        {over && <li class="column__hint">{t("people-drop-here")}</li>}
      </ul>
    </section>
  );
}
