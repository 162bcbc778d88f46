// How far the vote is, and its end. Who chose what is shown to nobody before; closing says what it will change.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { SessionShape, VotingView } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Give } from "./give.ts";

interface Props {
  session: SessionShape;
  voting: VotingView | undefined;
  give: Give;
}

export function Voting({ session, voting, give }: Props) {
  const [asking, ask] = useState(false);
  const gives = session.rights.dots || session.rights.marks;
  if (!gives || session.state !== "open") return null;
  const close = () => {
    give({ type: "close_voting", from_run: session.run }, t("asked-close-voting"));
    ask(false);
  };
  return (
    <section class="panel" aria-label={t("console-voting")}>
      <h2 class="h2">{t("console-voting")}</h2>
      {voting && (
        <p>
          <Changing
            text={t("console-voted", { voted: voting.voted, of: voting.of, done: voting.done })}
          />
        </p>
      )}
      {session.dots_taken ? (
        <Button look={["dense"]} onPress={() => ask(true)}>
          {t("console-close-voting")}
        </Button>
      ) : (
        <p class="small quiet">{t("console-voting-closed")}</p>
      )}
      {asking && (
        <Dialog
          title={t("confirm-close-voting")}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onPress={() => ask(false)}>{t("console-cancel")}</Button>
              <Button look={["act"]} onPress={close}>
                {t("confirm-close-voting-yes")}
              </Button>
            </>
          }
        >
          {[1, 2, 3].map((n) => (
            <p key={n}>
              {t(`confirm-close-voting-${n}`, { left: (voting?.of ?? 0) - (voting?.done ?? 0) })}
            </p>
          ))}
        </Dialog>
      )}
    </section>
  );
}
