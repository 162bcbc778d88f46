// The organizer's page at /organize/{id}: joins the session's signals to its views, and fetches downloads.

import { contentNow } from "../lib/content.ts";
import { fetchedAs } from "../lib/downloads.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang, t } from "../lib/words.ts";
import { draw, keepAwake, type Page, takeKey, thisPage } from "../views/desk/begin.tsx";
import { inLanguage } from "../views/desk/inLanguage.ts";
import { Stopped } from "../views/desk/Stopped.tsx";
import { textsOf } from "../views/desk/texts.ts";
import { OrganizerPage } from "../views/organizer/OrganizerPage.tsx";

function Organizer({ live, page }: { live: Live; page: Page }) {
  const { store, status, stopped } = live;
  const session = store.session.value;
  if (stopped.value !== null) return <Stopped code={stopped.value.code} />;
  const content = session && contentNow(session, lang.value);
  if (session === null || content === null) return <p class="plain">{t("desk-connecting")}</p>;
  const title = inLanguage(session.title, lang.value);
  document.title = title;
  return (
    <OrganizerPage
      session={session}
      notes={store.notes.value}
      views={store.views.value}
      texts={textsOf(content)}
      title={title}
      languages={page.languages}
      status={status.value}
      download={(format, language) => fetchedAs("organizer", page.session, format, language)}
    />
  );
}

async function begin(page: Page): Promise<void> {
  await takeKey(page, "organizer");
  const live = openSession(page.session, "organizer");
  keepAwake(live);
  await draw(page, <Organizer live={live} page={page} />);
}

void begin(thisPage());
