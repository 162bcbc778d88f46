// The observer's page at /observe/{id}: joins the session's signals to its view. Says nothing but which board it reads.

import { contentNow } from "../lib/content.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang, t } from "../lib/words.ts";
import { draw, keepAwake, type Page, takeKey, thisPage } from "../views/desk/begin.tsx";
import { inLanguage } from "../views/desk/inLanguage.ts";
import { Stopped } from "../views/desk/Stopped.tsx";
import { textsOf } from "../views/desk/texts.ts";
import { ObserverPage } from "../views/observer/ObserverPage.tsx";
import { Spotlight } from "../views/observer/Spotlight.tsx";

function Observer({ live, page }: { live: Live; page: Page }) {
  const { store, status, stopped } = live;
  const session = store.session.value;
  if (stopped.value !== null) return <Stopped code={stopped.value.code} />;
  const content = session && contentNow(session, lang.value);
  if (session === null || content === null) return <p class="plain">{t("desk-connecting")}</p>;
  const title = inLanguage(session.title, lang.value);
  document.title = title;
  return (
    <ObserverPage
      session={session}
      notes={store.notes.value}
      comments={store.all("comment").value}
      views={store.views.value}
      texts={textsOf(content)}
      title={title}
      languages={page.languages}
      status={status.value}
      now={() => live.now()}
      visit={(board) => live.watch(board)}
      spotlight={<Spotlight here={{ live, session, content }} />}
    />
  );
}

async function begin(page: Page): Promise<void> {
  await takeKey(page, "observer");
  const live = openSession(page.session, "observer");
  keepAwake(live);
  await draw(page, <Observer live={live} page={page} />);
}

void begin(thisPage());
