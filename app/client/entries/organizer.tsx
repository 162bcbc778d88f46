// The organizer's page at /organize/{id}: joins the session's signals to its views, sends what is written, and fetches
// downloads.

import type { ReadonlySignal } from "@preact/signals";
import { contentNow } from "../lib/content.ts";
import { type Files, filesAs } from "../lib/downloads.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang, t } from "../lib/words.ts";
import { askedOf } from "../views/console/asked.ts";
import { draw, keepAwake, type Page, takeKey, thisPage } from "../views/desk/begin.tsx";
import { inLanguage } from "../views/desk/inLanguage.ts";
import { Stopped } from "../views/desk/Stopped.tsx";
import { textsOf } from "../views/desk/texts.ts";
import { OrganizerPage } from "../views/organizer/OrganizerPage.tsx";
import { type Bench, benchIn } from "../views/synthesis/bench.ts";
import { besideFindings } from "../views/synthesis/findings.ts";

interface Props {
  live: Live;
  page: Page;
  bench: ReadonlySignal<Bench>;
  files: Files;
}

function Organizer({ live, page, bench, files }: Props) {
  const { store, outbox, status, stopped } = live;
  const session = store.session.value;
  if (stopped.value !== null) return <Stopped code={stopped.value.code} />;
  const content = session && contentNow(session, lang.value);
  if (session === null || content === null) return <p class="plain">{t("desk-connecting")}</p>;
  const title = inLanguage(session.title, lang.value);
  document.title = title;
  const withItem = (id: string, act: (item: (typeof outbox.value)[number]) => void) => {
    const item = outbox.value.find((one) => one.id === id);
    if (item !== undefined) act(item);
  };
  return (
    <OrganizerPage
      session={session}
      notes={store.notes.value}
      views={store.views.value}
      texts={textsOf(content)}
      bench={bench.value}
      title={title}
      languages={page.languages}
      status={status.value}
      files={files}
      asked={askedOf(besideFindings(outbox.value))}
      again={(id) => withItem(id, (item) => void live.retry(item))}
      drop={(id) => withItem(id, (item) => void live.discard(item))}
    />
  );
}

async function begin(page: Page): Promise<void> {
  await takeKey(page, "organizer");
  const live = openSession(page.session, "organizer");
  keepAwake(live);
  const bench = benchIn(live, page.session, "organizer");
  const files = filesAs("organizer", page.session);
  await draw(page, <Organizer live={live} page={page} bench={bench} files={files} />);
}

void begin(thisPage());
