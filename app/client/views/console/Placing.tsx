// Putting many people into groups at once: in which way, whom, and what it will do before it is done.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { Assign, GroupShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { Field } from "../Field.tsx";
import { nameOf, type Room } from "./room.ts";
import { seatsOf, type Unclear } from "./seats.ts";

type Way = NonNullable<Assign["way"]>;

const WAYS: readonly Way[] = [
  "preset",
  "random_balanced",
  "mixed_by_territory",
  "alike_by_territory",
  "by_language",
  "list",
  "choice_with_cap",
];
const CHANCES = 2 ** 32;
const NOTHING_LISTED = { seats: [], unclear: [] };
/** Lines that could not be read, so that the dialog stays one to look at. */
const TOLD = 5;
/** A thousand lines, the most that is placed at once. */
const LONGEST_LIST = 60_000;

interface PlacingProps {
  room: Room;
  session: SessionShape;
  /** Whose groups; empty for those of every break-out. */
  breakout: string;
  groups: readonly GroupShape[];
  close: () => void;
}

export function Placing({ room, session, breakout, groups, close }: PlacingProps) {
  const [way, choose] = useState<Way>("random_balanced");
  const [everyone, meanEveryone] = useState(false);
  const [cap, setCap] = useState(session.cap);
  const [list, paste] = useState("");
  const byChoice = way === "choice_with_cap";
  const byList = way === "list";
  const listed = byList ? seatsIn(list, room, groups) : NOTHING_LISTED;
  const waiting = everyone ? room.people : room.unplacedIn(breakout).length;
  const moved = byList ? listed.seats.length : waiting;
  const place = () => {
    room.give(
      {
        type: "assign",
        way,
        everyone,
        seed: Math.floor(Math.random() * CHANCES),
        breakout: breakout === session.breakout ? null : breakout,
        cap: byChoice ? cap : null,
        seats: listed.seats,
      },
      t(`asked-${byList ? "place-listed" : byChoice ? "open-choice" : "place-rest"}`),
    );
    close();
  };
  const per = groups.length === 0 ? 0 : room.people / groups.length;
  return (
    <Dialog
      title={t("placing-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={!byChoice && moved === 0} onPress={place}>
            {t(byChoice ? "placing-open" : "placing-place", { people: moved })}
          </Button>
        </>
      }
    >
      <fieldset class="stack stack--tight">
        <legend>{t("placing-how")}</legend>
        {WAYS.map((one) => (
          <label key={one} class="row">
            <input type="radio" name="way" checked={way === one} onChange={() => choose(one)} />
            <span>{t(`placing-${one.replace(/_/g, "-")}`)}</span>
          </label>
        ))}
      </fieldset>
      {byList && <PastedList list={list} paste={paste} unclear={listed.unclear} />}
      {byChoice && (
        <label class="row">
          <span>{t("placing-cap")}</span>
          <input
            class="input setup__number"
            type="number"
            min={1}
            max={1000}
            value={cap}
            onInput={(event) => {
              const most = event.currentTarget.valueAsNumber;
              if (most >= 1 && most <= 1000) setCap(most);
            }}
          />
        </label>
      )}
      {!byChoice && !byList && (
        <label class="row">
          <input
            type="checkbox"
            checked={everyone}
            onChange={(event) => meanEveryone(event.currentTarget.checked)}
          />
          <span>{t("placing-everyone")}</span>
        </label>
      )}
      {!byList && (
        <p role="status" class="small quiet">
          {byChoice
            ? t("placing-choice-means")
            : t("placing-means", {
                people: moved,
                groups: groups.length,
                least: Math.floor(per),
                most: Math.ceil(per),
              })}
        </p>
      )}
    </Dialog>
  );
}

interface PastedListProps {
  list: string;
  paste: (list: string) => void;
  unclear: readonly Unclear[];
}

/** What cannot be read places nobody, and is said by its line; the rest is placed. */
function PastedList({ list, paste, unclear }: PastedListProps) {
  return (
    <div class="stack stack--tight">
      <Field label={t("placing-list-label")} hint={t("placing-list-hint")}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            class="input"
            rows={6}
            dir="auto"
            spellcheck={false}
            maxLength={LONGEST_LIST}
            value={list}
            placeholder={t("placing-list-example")}
            aria-describedby={describedBy}
            onInput={(event) => paste(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status" class="small">
        {unclear.slice(0, TOLD).map(({ why, ...about }) => (
          <p class="state--refused" key={about.line}>
            {t(`placing-list-${why}`, about)}
          </p>
        ))}
        {unclear.length > TOLD && (
          <p class="state--refused">{t("placing-list-more", { lines: unclear.length - TOLD })}</p>
        )}
      </div>
    </div>
  );
}

function seatsIn(list: string, room: Room, groups: readonly GroupShape[]) {
  const here = room.everybody().filter(({ id }) => !room.standing(id).removed);
  const named = here.map((person) => ({ id: person.id, name: nameOf(person) }));
  return seatsOf(list, named, groups);
}
