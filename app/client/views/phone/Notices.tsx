// What the whole page has to say: no connection, nothing stored, the session has moved on while somebody writes.

import { useEffect, useState } from "preact/hooks";
import { waiting } from "../../lib/board.ts";
import type { Live } from "../../lib/live.ts";
import { t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Changing } from "../Changing.tsx";
import { gateOn, type Here } from "./here.ts";

/** What facilitators have decided that stops this person's writing, in words. */
export function Gates({ here, board }: { here: Here; board: string }) {
  const gate = gateOn(board, here);
  if (gate === null) return null;
  return (
    <Banner icon="lock" title={t(`gate-${gate}`)}>
      {t("gate-kept")}
    </Banner>
  );
}

export function Notices({ live }: { live: Live }) {
  if (!live.stored.value) {
    return (
      <Banner look="offline" icon="offline" title={t("not-stored-title")}>
        {t("not-stored-text")}
      </Banner>
    );
  }
  const since = live.offlineSince.value;
  if (since === null) return null;
  return <Offline since={since} count={waiting(live.outbox.value)} />;
}

function Offline({ since, count }: { since: number; count: number }) {
  const [now, look] = useState(Date.now());
  useEffect(() => {
    const looking = setInterval(() => look(Date.now()), 20_000);
    return () => clearInterval(looking);
  }, []);
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  return (
    <Banner look="offline" icon="offline" title={t("offline-title", { minutes })}>
      <Changing text={t("offline-waiting", { count })} />
    </Banner>
  );
}
