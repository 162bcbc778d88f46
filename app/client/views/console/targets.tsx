// Where a person can be moved to: every other group with its size, or none.

import { useCallback, useRef } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { PersonShape, SessionShape } from "../../protocol.gen.ts";
import { GroupName } from "../desk/GroupName.tsx";
import type { Choice } from "../desk/Menu.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { personChoices } from "./Moderate.tsx";
import { groupIn, nameOf, type Room } from "./room.ts";

/** Asked only when a menu opens, so that a change of one person does not redraw the rows of a thousand. */
export function useTargets(
  room: Room,
  session: SessionShape,
  texts: Texts,
  breakout: string,
  ask: { remove: (person: PersonShape) => void; merge: (person: PersonShape) => void },
) {
  const latest = useRef({ room, session, texts, breakout, ask });
  latest.current = { room, session, texts, breakout, ask };
  return useCallback((id: string): Choice[] => {
    const now = latest.current;
    const person = now.room.person(id);
    if (person === undefined) return [];
    return [
      ...targetsOf(person, now),
      {
        id: "merge",
        content: t("merge-menu"),
        choose: () => now.ask.merge(person),
      },
      ...personChoices(person, now.room, now.ask.remove),
    ];
  }, []);
}

interface Where {
  room: Room;
  session: SessionShape;
  texts: Texts;
  breakout: string;
}

function targetsOf(person: PersonShape, { room, session, texts, breakout }: Where): Choice[] {
  const own = groupIn(person, breakout, session);
  const place = (group: string | null) => () =>
    room.give(
      { type: "place", person: person.id, group },
      t("asked-place", { person: nameOf(person) }),
      person.seq,
    );
  const groups = session.groups.filter(({ id, phase }) => phase === breakout && id !== own);
  const choices: Choice[] = groups.map((group) => ({
    id: group.id,
    class: texts.dye(group.blocks[0]),
    choose: place(group.id),
    content: (
      <>
        <GroupName group={group} texts={texts} />
        <small>
          {t("people-in-column", { people: room.membersOf(group.id).length, most: texts.most })}
        </small>
      </>
    ),
  }));
  if (own === null || breakout !== session.breakout) return choices;
  return [...choices, { id: "none", choose: place(null), content: <NoGroup /> }];
}

function NoGroup() {
  return (
    <>
      <Icon name="person" />
      <span>{t("people-unplaced")}</span>
    </>
  );
}
