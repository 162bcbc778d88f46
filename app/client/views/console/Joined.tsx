// Two records of one person become one, and several spellings of a place become one. Says what will happen first.

import { useState } from "preact/hooks";
import { countriesIn } from "../../lib/countries.ts";
import { lang, t } from "../../lib/words.ts";
import type { PersonShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { countryName } from "../desk/countryName.ts";
import { SelectField, TextField } from "../Field.tsx";
import { nameOf, type Room } from "./room.ts";

interface MergeProps {
  room: Room;
  /** Who came in twice; this record goes. */
  ghost: PersonShape;
  close: () => void;
}

export function MergePerson({ room, ghost, close }: MergeProps) {
  const [keep, choose] = useState("");
  const others = room.everybody().filter(({ id }) => id !== ghost.id);
  const merge = () => {
    room.give(
      { type: "merge_people", keep, ghost: ghost.id },
      t("asked-merge", { person: nameOf(ghost) }),
      ghost.seq,
    );
    close();
  };
  return (
    <Dialog
      title={t("merge-title", { person: nameOf(ghost) })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={keep === ""} onPress={merge}>
            {t("merge-do")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("merge-keep")}
        value={keep}
        none={t("merge-choose")}
        options={others.map((person) => ({ value: person.id, label: labelOf(person) }))}
        onChange={choose}
      />
      <p class="small quiet">{t("merge-means")}</p>
    </Dialog>
  );
}

interface PlacesProps {
  room: Room;
  close: () => void;
}

/** Every spelling with how many gave it; the chosen ones become one. */
export function Places({ room, close }: PlacesProps) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState("");
  const [country, setCountry] = useState("");
  const spelled = bySpelling(room.everybody());
  const people = [...chosen].flatMap((key) => spelled.get(key) ?? []);
  const toggle = (key: string, first: PersonShape | undefined) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    if (next.size === 1 && first && place === "") {
      setPlace(first.place ?? "");
      setCountry(first.country ?? "");
    }
    choose(next);
  };
  const merge = () => {
    const ids = people.map(({ id }) => id);
    room.give(
      { type: "merge_territories", people: ids, country, place },
      t("asked-places", { place }),
    );
    close();
  };
  return (
    <Dialog
      title={t("places-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={people.length === 0} onPress={merge}>
            {t("places-do", { people: people.length })}
          </Button>
        </>
      }
    >
      <fieldset class="stack stack--tight">
        <legend>{t("places-which")}</legend>
        {[...spelled].map(([key, those]) => (
          <label key={key} class="row">
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={() => toggle(key, those[0])}
            />
            <bdi translate={false}>{placeOf(those[0])}</bdi>
            <span class="quiet tiny">{those.length}</span>
          </label>
        ))}
      </fieldset>
      <TextField label={t("places-spelling")} value={place} onInput={setPlace} maxLength={80} />
      <SelectField
        label={t("places-country")}
        value={country}
        none={t("places-no-country")}
        options={countriesIn(lang.value).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setCountry}
      />
      <p class="small quiet">{t("places-means")}</p>
    </Dialog>
  );
}

function bySpelling(people: readonly PersonShape[]): Map<string, PersonShape[]> {
  const order = new Intl.Collator(lang.value);
  const found = new Map<string, PersonShape[]>();
  for (const person of [...people].sort((a, b) => order.compare(placeOf(a), placeOf(b)))) {
    const key = `${person.country}/${person.place}`;
    found.set(key, [...(found.get(key) ?? []), person]);
  }
  return found;
}

function placeOf(person: PersonShape | undefined): string {
  return [person?.place, countryName(person?.country ?? "")].filter(Boolean).join(", ");
}

function labelOf(person: PersonShape): string {
  const kind = person.simulated ? t("simulated") : "";
  return [nameOf(person), placeOf(person), kind].filter(Boolean).join(" · ");
}
