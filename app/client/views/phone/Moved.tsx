// Somebody is in another group now: a bar says so until it is put away, and takes nobody out of what they write (H45).

import { useEffect, useState } from "preact/hooks";
import { tellGroup, toldGroup } from "../../lib/keys.ts";
import { groupOf, mayChoose, PLENARY } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import { Button, IconButton } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import type { Here } from "./here.ts";
import type { Begun } from "./Questions.tsx";

interface Props {
  here: Here;
  /** What is being written just now. */
  begun: Begun | null;
  /** What is being written is folded, to go on in the new group. */
  goOn: () => void;
  toMyNotes: () => void;
}

export function Moved({ here, begun, goOn, toMyNotes }: Props) {
  const { session, me, group } = here;
  const [told, tell] = useTold(here);
  const writingOn = begun?.board ?? null;
  const isMoved = told !== null && group !== null && told !== me.group;
  const old = writingOn === PLENARY || writingOn === me.group ? null : groupOf(session, writingOn);
  const close = () => {
    if (group) tell(group.id);
  };
  return (
    <div class="stage" aria-live="polite">
      {isMoved && (
        <div class="banner" data-moved>
          <Icon name="people" />
          <span class="stage__words">
            <b key={group.id}>{t("group-moved", { number: group.number })}</b>
            <span>
              {old ? t("group-moved-draft", { number: old.number }) : t("group-moved-notes")}
            </span>
            <br />
            {old ? (
              <Button look={["dense"]} icon="pen" onPress={goOn}>
                {t("group-moved-go-on")}
              </Button>
            ) : (
              <Button look={["dense"]} onPress={toMyNotes}>
                {t("my-notes")}
              </Button>
            )}
          </span>
          <IconButton
            icon="close"
            label={t("message-dismiss")}
            look={["quiet", "dense"]}
            onPress={close}
          />
        </div>
      )}
    </div>
  );
}

/** The group that was told last. The first one is told by the page itself, and who chooses knows. */
function useTold({ session, me }: Here): [string | null, (group: string) => void] {
  const [told, setTold] = useState<{ group: string | null } | null>(null);
  useEffect(() => void toldGroup(session.id).then((group) => setTold({ group })), [session.id]);
  // Put away only once it is kept: a bar that is gone comes back with no reload.
  const tell = (group: string) =>
    void tellGroup(session.id, group).finally(() => setTold({ group }));
  const isNoNews = told !== null && me.group !== null && told.group !== me.group;
  const knows = told?.group === null || mayChoose(session);
  useEffect(() => {
    if (isNoNews && knows && me.group !== null) tell(me.group);
  }, [isNoNews, knows, me.group]);
  return [knows ? null : (told?.group ?? null), tell];
}
