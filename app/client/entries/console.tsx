// The facilitator's console at /facilitate/{id}: joins the session's signals to its views.

import { computed, type ReadonlySignal } from "@preact/signals";
import { contentNow } from "../lib/content.ts";
import { type Files, filesAs } from "../lib/downloads.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang, t } from "../lib/words.ts";
import { CLOSE } from "../protocol.gen.ts";
import { askedOf, giveThrough, movingPeople } from "../views/console/asked.ts";
import { ConsolePage } from "../views/console/ConsolePage.tsx";
import { Recover } from "../views/console/Recover.tsx";
import { type Room, roomIn } from "../views/console/room.ts";
import { type StaffRoom, staffRoomOf } from "../views/console/staffroom.ts";
import { draw, keepAwake, type Page, takeKey, thisPage } from "../views/desk/begin.tsx";
import { inLanguage } from "../views/desk/inLanguage.ts";
import { Stopped } from "../views/desk/Stopped.tsx";
import { textsOf } from "../views/desk/texts.ts";
import { type Bench, benchIn } from "../views/synthesis/bench.ts";
import { besideFindings } from "../views/synthesis/findings.ts";

interface Props {
  live: Live;
  page: Page;
  room: ReadonlySignal<Room>;
  staff: StaffRoom;
  bench: ReadonlySignal<Bench>;
  files: Files;
}

function Console({ live, page, room, staff, bench, files }: Props) {
  const { store, outbox, status, stopped } = live;
  const session = store.session.value;
  if (stopped.value?.code === CLOSE.BAD_KEY) return <Recover languages={page.languages} />;
  if (stopped.value !== null) return <Stopped code={stopped.value.code} />;
  const content = session && contentNow(session, lang.value);
  if (session === null || content === null) return <p class="plain">{t("desk-connecting")}</p>;
  const item = (id: string) => outbox.value.find((one) => one.id === id);
  const title = inLanguage(session.title, lang.value);
  document.title = title;
  return (
    <ConsolePage
      room={room.value}
      staff={staff}
      bench={bench.value}
      notes={store.notes.value}
      session={session}
      texts={textsOf(content)}
      title={title}
      languages={page.languages}
      status={status.value}
      asked={askedOf(besideFindings(outbox.value))}
      again={(id) => withItem(item(id), (one) => live.retry(one))}
      files={files}
      drop={(id) => withItem(item(id), (one) => live.discard(one))}
    />
  );
}

function withItem<T>(item: T | undefined, act: (item: T) => void): void {
  if (item !== undefined) act(item);
}

async function begin(page: Page): Promise<void> {
  await takeKey(page, "facilitator");
  const live = openSession(page.session, "facilitator");
  keepAwake(live);
  const moving = computed(() => movingPeople(live.outbox.value));
  const room = roomIn(live.store, giveThrough(live), moving, () => live.now());
  const staff = staffRoomOf(page.session, () => live.store.session.value?.title ?? {});
  const bench = benchIn(live, page.session, "facilitator");
  const files = filesAs("facilitator", page.session);
  await draw(page, <Console {...{ live, page, room, staff, bench, files }} />);
}

void begin(thisPage());
