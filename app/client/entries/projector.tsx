// The projector at /project/{id}: joins the session's signals to its views, and fetches the QR code once.

import { signal } from "@preact/signals";
import { joinPicture, sessionInfo } from "../lib/api.ts";
import { contentNow } from "../lib/content.ts";
import { recallKey } from "../lib/keys.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang, t } from "../lib/words.ts";
import type { TallyView, VotingView } from "../protocol.gen.ts";
import { draw, keepAwake, type Page, takeKey, thisPage } from "../views/desk/begin.tsx";
import { inLanguage } from "../views/desk/inLanguage.ts";
import { Stopped } from "../views/desk/Stopped.tsx";
import { textsOf } from "../views/desk/texts.ts";
import { ProjectorPage } from "../views/projector/ProjectorPage.tsx";

const qr = signal<string | null>(null);
const address = signal(location.host);

function Projector({ live }: { live: Live }) {
  const { store, status, stopped } = live;
  const session = store.session.value;
  if (stopped.value !== null) return <Stopped code={stopped.value.code} />;
  const content = session && contentNow(session, lang.value);
  if (session === null || content === null) return <p class="plain">{t("desk-connecting")}</p>;
  const counts = store.views.value.get("counts");
  const voting = store.views.value.get("voting") as VotingView | undefined;
  const title = inLanguage(session.title, lang.value);
  document.title = title;
  return (
    <ProjectorPage
      session={session}
      texts={textsOf(content)}
      counts={counts && "unplaced" in counts ? counts : undefined}
      voting={voting}
      content={content}
      lit={store.all("spotlight").value.get("spotlight")}
      chart={store.views.value.get("spotlight/chart") as TallyView | undefined}
      message={[...store.all("message").value.values()].sort((a, b) => b.at - a.at)[0]}
      title={title}
      address={address.value}
      qr={qr.value}
      now={() => live.now()}
      connected={status.value !== "offline"}
    />
  );
}

/** The QR code and the address to type: a phone may know this server by another name than this browser. */
async function fetchInvitation(session: string): Promise<void> {
  const info = await sessionInfo(session);
  if (info.ok) address.value = info.value.address.replace(/^https?:\/\//, "");
  const kept = await recallKey(session, "projector");
  const picture = await joinPicture(session, kept?.key ?? "");
  if (picture.ok) qr.value = URL.createObjectURL(picture.value);
  else if (picture.code === "unreachable") setTimeout(() => void fetchInvitation(session), 5_000);
}

async function begin(page: Page): Promise<void> {
  await takeKey(page, "projector");
  const live = openSession(page.session, "projector");
  keepAwake(live);
  void fetchInvitation(page.session);
  await draw(page, <Projector live={live} />);
}

void begin(thisPage());
