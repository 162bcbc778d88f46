// Before ratings are shown: what everybody will see of which group, how many have rated, and what will be too few.

import { isShown } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { GroupShape, ProgressView, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";

interface Props {
  session: SessionShape;
  /** Whose ratings are to be shown; those that are shown already are not told. */
  groups: readonly GroupShape[];
  isAll: boolean;
  progress: (group: string) => ProgressView | undefined;
  yes: () => void;
  done: () => void;
}

export function RevealFirst({ session, groups, isAll, progress, yes, done }: Props) {
  const round = session.rating_round;
  const waiting = groups.filter(({ id }) => !isShown(session, id, round));
  const number = groups[0]?.number ?? 0;
  const go = () => {
    yes();
    done();
  };
  return (
    <Dialog
      title={isAll ? t("confirm-reveal") : t("confirm-reveal-group", { number })}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["act"]} onPress={go}>
            {isAll ? t("confirm-reveal-yes") : t("asked-reveal-group", { number })}
          </Button>
        </>
      }
    >
      <ul class="small stack stack--tight">
        {waiting.map((group) => (
          <li key={group.id}>
            <Changing text={lineOf(group, progress(group.id))} />
          </li>
        ))}
      </ul>
      {round > 1 && <p>{t("confirm-reveal-round", { round })}</p>}
      <p>{t(session.mode === "anonymous" ? "confirm-reveal-anonymous" : "confirm-reveal-1")}</p>
      <p>{t("confirm-reveal-2")}</p>
      <p>{t("confirm-reveal-3")}</p>
    </Dialog>
  );
}

function lineOf(group: GroupShape, of: ProgressView | undefined): string {
  return t("confirm-reveal-line", {
    number: group.number,
    ratings: of?.ratings ?? 0,
    all: of?.ratings_of ?? 0,
    enough: of?.enough ?? 0,
    criteria: of?.criteria ?? 0,
  });
}
