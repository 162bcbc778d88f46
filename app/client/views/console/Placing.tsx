// Putting many people into groups at once: in which way, whom, and what it will do before it is done.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { Assign, GroupShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Room } from "./room.ts";

type Way = Exclude<NonNullable<Assign["way"]>, "list">;

const WAYS: readonly Way[] = [
  "preset",
  "random_balanced",
  "mixed_by_territory",
  "alike_by_territory",
  "by_language",
  "choice_with_cap",
];
const CHANCES = 2 ** 32;

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
  const waiting = room.unplacedIn(breakout).length;
  const moved = everyone ? room.people : waiting;
  const byChoice = way === "choice_with_cap";
  const place = () => {
    room.give(
      {
        type: "assign",
        way,
        everyone,
        seed: Math.floor(Math.random() * CHANCES),
        breakout: breakout === session.breakout ? null : breakout,
        cap: byChoice ? cap : null,
      },
      t(byChoice ? "asked-open-choice" : "asked-place-rest"),
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
      {byChoice ? (
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
      ) : (
        <label class="row">
          <input
            type="checkbox"
            checked={everyone}
            onChange={(event) => meanEveryone(event.currentTarget.checked)}
          />
          <span>{t("placing-everyone")}</span>
        </label>
      )}
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
    </Dialog>
  );
}
