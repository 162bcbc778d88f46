// Deciding about whoever wrote a note, or about a person by name: what will happen is said first, in plain words.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { NoteShape, PersonShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Choice } from "../desk/Menu.tsx";
import { Pick } from "../Pick.tsx";
import { Said } from "../Said.tsx";
import type { Give } from "./give.ts";
import { nameOf, type Room } from "./room.ts";

type Decision = "pause" | "free" | "remove-keep" | "remove-hide";
const DECISIONS: readonly Decision[] = ["pause", "free", "remove-keep", "remove-hide"];

/** The author stays unnamed in every mode: what is chosen here is answered with "done" and nothing else (H38). */
export function AuthorButton({ note, give }: { note: NoteShape; give: Give }) {
  const [open, setOpen] = useState(false);
  if (note.staff) return null;
  return (
    <>
      <Button look={["quiet", "dense"]} onPress={() => setOpen(true)}>
        {t("author-menu")}
      </Button>
      {open && <AboutAuthor note={note} give={give} close={() => setOpen(false)} />}
    </>
  );
}

function AboutAuthor(props: { note: NoteShape; give: Give; close: () => void }) {
  const { note, give, close } = props;
  const [what, choose] = useState<Decision>("pause");
  const decide = () => {
    decideAbout(note, what, give);
    close();
  };
  const removes = what.startsWith("remove");
  return (
    <Dialog
      title={t("author-menu-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={[removes ? "grave" : "act"]} onPress={decide}>
            {t(removes ? "remove-yes" : "author-yes")}
          </Button>
        </>
      }
    >
      <p class="note__text">
        <Said text={note.text} lang={note.lang} />
      </p>
      <p>{t("author-unnamed")}</p>
      <Pick
        stacked
        label={t("author-menu-title")}
        value={what}
        onPick={choose}
        options={DECISIONS.map((value) => ({ value, label: t(`author-${value}`) }))}
      />
      {removes && <p>{t("author-remove-1")}</p>}
      {what === "remove-hide" && <p>{t("author-remove-2")}</p>}
      {removes && <p class="small quiet">{t("remove-back")}</p>}
    </Dialog>
  );
}

function decideAbout({ id: note }: NoteShape, what: Decision, give: Give): void {
  if (what === "pause" || what === "free") {
    const on = what === "pause";
    give({ type: "pause_author", note, on }, t(on ? "asked-pause-author" : "asked-free-author"));
  } else {
    const keep = what === "remove-keep";
    give({ type: "remove_author", note, keep }, t("asked-remove-author"));
  }
}

/** By name: pausing, sending out, letting in again. */
export function personChoices(
  person: PersonShape,
  room: Room,
  ask: (person: PersonShape) => void,
): Choice[] {
  const name = nameOf(person);
  const { paused, removed } = room.standing(person.id);
  const pause = () =>
    room.give(
      { type: "pause_person", person: person.id, on: !paused },
      t(paused ? "asked-free-person" : "asked-pause-person", { person: name }),
    );
  const readmit = () =>
    room.give({ type: "readmit", person: person.id }, t("asked-readmit", { person: name }));
  return [
    { id: "pause", content: t(paused ? "person-free" : "person-pause"), choose: pause },
    {
      id: "readmit",
      content: t(removed ? "person-readmit" : "person-readmit-if"),
      choose: readmit,
    },
    ...(removed
      ? []
      : [
          {
            id: "remove",
            content: t("person-remove"),
            choose: () => ask(person),
            class: "menu__grave",
          },
        ]),
  ];
}

export function RemovePerson(props: { person: PersonShape; room: Room; close: () => void }) {
  const { person, room } = props;
  const name = nameOf(person);
  return (
    <Removing
      title={t("person-remove-title", { person: name })}
      close={props.close}
      send={(keep) =>
        room.give(
          { type: "remove_person", person: person.id, keep },
          t("asked-remove-person", { person: name }),
        )
      }
    />
  );
}

interface RemovingProps {
  title: string;
  close: () => void;
  send: (keep: boolean) => void;
}

function Removing({ title, close, send }: RemovingProps) {
  const [what, choose] = useState<"keep" | "hide">("keep");
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button
            look={["grave"]}
            onPress={() => {
              send(what === "keep");
              close();
            }}
          >
            {t("remove-yes")}
          </Button>
        </>
      }
    >
      <p>{t("person-remove-1")}</p>
      <Pick
        stacked
        label={t("remove-notes")}
        value={what}
        onPick={choose}
        options={[
          { value: "keep", label: t("remove-keep") },
          { value: "hide", label: t("remove-hide") },
        ]}
      />
      <p class="small quiet">{t("remove-back")}</p>
    </Dialog>
  );
}
