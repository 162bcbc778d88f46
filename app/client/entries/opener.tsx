// The opener at /open#key: the key stays in this tab, the links are made here, the server learns only their keys' hashes.

import { signal } from "@preact/signals";
import {
  archives,
  plans as fetchPlans,
  importArchive,
  joinPicture,
  openNewSession,
  removeArchive,
  sessionInfo,
} from "../lib/api.ts";
import { filesOfArchive } from "../lib/downloads.ts";
import { keepKey, keyInHash, ledHere, recallKey } from "../lib/keys.ts";
import { draw, thisPage } from "../views/desk/begin.tsx";
import type { Shelf } from "../views/opener/Archives.tsx";
import type { Led } from "../views/opener/LikeChoice.tsx";
import type { Mode } from "../views/opener/ModeChoice.tsx";
import { type From, OpenerPage, type Plans } from "../views/opener/OpenerPage.tsx";
import {
  forgetOpened,
  keepOpened,
  keptOpened,
  newOpening,
  type Opened,
  type Opening,
} from "../views/opener/opening.ts";

const KEY = "opener-key";
const MOST_LED = 12;

const plans = signal<Plans>({ state: "loading" });
const opened = signal<Opened | null>(keptOpened());
const qr = signal<string | null>(null);
/** How phones reach this server, which may not be how this browser does. */
const address = signal(location.origin);
/** Made once a choice and sent again until it is answered, so that two presses open one session (H31). */
let opening: (Opening & { of: string }) | null = null;

function Opener() {
  return (
    <OpenerPage
      plans={plans.value}
      opened={opened.value}
      qr={qr.value}
      address={address.value}
      languages={page.languages}
      open={open}
      again={() => void load()}
      shelf={shelf}
      another={key() === "" ? null : another}
    />
  );
}

/** Null when it was opened, else the code of the refusal. */
async function open(from: From, mode: Mode, prepared: boolean): Promise<string | null> {
  const { id: source, title } = "plan" in from ? from.plan : from.like;
  const of = `${source}/${mode}/${prepared}`;
  if (opening?.of !== of) opening = { ...newOpening(), of };
  const { id, keys } = opening;
  const answer =
    "plan" in from
      ? await openNewSession(key(), { id, plan: source, mode, prepared, keys })
      : await openNewSession(await leading(source), { id, like: source, mode, prepared, keys });
  if (!answer.ok) {
    if (answer.code !== "unreachable") opening = null;
    return answer.code;
  }
  await keepKey(id, "facilitator", keys.facilitate);
  show({ id, keys, title, prepared, ...answer.value });
  return null;
}

function show(session: Opened): void {
  opening = null;
  opened.value = session;
  keepOpened(session);
  void fetchInvitation(session);
}

function another(): void {
  forgetOpened();
  opened.value = null;
  qr.value = null;
  void load();
}

async function load(): Promise<void> {
  if (key() === "") {
    plans.value = { state: "refused", code: "no_key" };
    return;
  }
  plans.value = { state: "loading" };
  const answer = await fetchPlans(key());
  plans.value = answer.ok
    ? { state: "ready", plans: answer.value, led: await ledSessions() }
    : { state: "refused", code: answer.code };
}

/** As far as this server still has them. */
async function ledSessions(): Promise<Led[]> {
  const keys = (await ledHere()).slice(-MOST_LED);
  const told = await Promise.all(keys.map(({ session }) => sessionInfo(session)));
  return keys.flatMap(({ session }, n) => {
    const info = told[n];
    if (!info?.ok) return [];
    const { title, mode, people } = info.value;
    return [{ id: session, title, mode, people }];
  });
}

async function leading(session: string): Promise<string> {
  return (await recallKey(session, "facilitator"))?.key ?? "";
}

async function fetchInvitation(session: Opened): Promise<void> {
  const info = await sessionInfo(session.id);
  if (info.ok) address.value = info.value.address;
  const picture = await joinPicture(session.id, session.keys.facilitate);
  if (picture.ok && opened.value?.id === session.id) qr.value = URL.createObjectURL(picture.value);
}

const shelf: Shelf = {
  all: () => archives(key()),
  take: (file) => importArchive(key(), file),
  remove: (id) => removeArchive(key(), id),
  filesOf: (id) => filesOfArchive(id, key()),
};

function key(): string {
  return sessionStorage.getItem(KEY) ?? "";
}

const page = thisPage();
const given = keyInHash(location.hash);
if (given !== null) {
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, "", location.pathname);
}
if (opened.value) void fetchInvitation(opened.value);
else void load();
void draw(page, <Opener />);
