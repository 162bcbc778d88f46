// One person in a column: name, place, the grip to drag by and the menu to choose from.

import { t } from "../../lib/words.ts";
import type { PersonShape } from "../../protocol.gen.ts";
import { type Choice, Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { DRAGGED } from "./dragged.ts";

interface SomeoneProps {
  person: PersonShape;
  name: string;
  /** The move was asked for and has not arrived. */
  moving: boolean;
  standing: { paused: boolean; removed: boolean };
  targets: (person: string) => Choice[];
}

export function Someone({ person, name, moving, standing, targets }: SomeoneProps) {
  return (
    <li
      class={`someone ${moving ? "someone--moving" : ""}`}
      data-person={person.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(DRAGGED, person.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
      }}
    >
      <span class="someone__grip" aria-hidden="true">
        <Icon name="grip" />
      </span>
      <bdi class="someone__name" translate={false} key={`${name}/${person.place}`} title={name}>
        <b>{name}</b>{" "}
        {person.place !== name && <span class="quiet tiny">{person.place || person.country}</span>}
      </bdi>
      {person.simulated && (
        <span class="tag tag--box" title={t("simulated")}>
          <span aria-hidden="true">{t("simulated-short")}</span>
          <span class="sr">{t("simulated")}</span>
        </span>
      )}
      {(standing.removed || standing.paused) && (
        <span class="tag">{t(standing.removed ? "person-is-removed" : "person-is-paused")}</span>
      )}
      <Menu
        buttonClass="button button--quiet button--icon button--dense"
        label={t("people-move", { person: name })}
        button={<Icon name="move" />}
        title={t("people-move-to", { person: name })}
        choices={() => targets(person.id)}
      />
    </li>
  );
}
