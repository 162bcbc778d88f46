// Another way of signing: what it will change, before it is done. What was written stays as strict as it was (H40).

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Give } from "./give.ts";

export type Mode = SessionShape["mode"];
export const MODES: readonly Mode[] = ["named", "territory", "anonymous"];

interface Props {
  from: Mode;
  to: Mode;
  give: Give;
  done: () => void;
}

export function ModeFirst({ from, to, give, done }: Props) {
  const isStricter = MODES.indexOf(to) > MODES.indexOf(from);
  const asked = t(`console-mode-${to}`);
  const go = () => {
    give({ type: "set_mode", mode: to }, asked);
    done();
  };
  return (
    <Dialog
      title={asked}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={[isStricter ? "act" : "grave"]} onPress={go}>
            {asked}
          </Button>
        </>
      }
    >
      <p>{t(`confirm-mode-${to}`)}</p>
      <p>{t(isStricter ? "confirm-mode-stricter" : "confirm-mode-looser")}</p>
    </Dialog>
  );
}
