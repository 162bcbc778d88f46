// The page at /join/{id}: the join form, then the participant's board.

import { signal } from "@preact/signals";
import { join as askToJoin, sessionInfo } from "../lib/api.ts";
import type { KeptKey } from "../lib/kept.ts";
import {
  forgetPerson,
  inviteInHash,
  joinAnew,
  keepPerson,
  keyForJoining,
  recallKey,
} from "../lib/keys.ts";
import { type Live, openSession } from "../lib/live.ts";
import { lang } from "../lib/words.ts";
import { draw, keepAwake, type Page, thisPage } from "../views/desk/begin.tsx";
import type { Typed } from "../views/phone/JoinForm.tsx";
import { JoinPage } from "../views/phone/JoinPage.tsx";
import { NoStorage } from "../views/phone/NoStorage.tsx";
import { Participant } from "../views/phone/Participant.tsx";

type Stage = { joining: KeptKey } | { live: Live };

async function begin(page: Page): Promise<void> {
  const invite = inviteInHash(location.hash);
  const known = await recallKey(page.session, "participant");
  if (invite === null && known === null) {
    location.replace("/");
    return;
  }
  // A link opened again asks who is there (H55); a reload does not.
  const kept = invite === null ? known : await keyForJoining(page.session, { invite });
  if (kept === null) return;
  history.replaceState(null, "", location.pathname);
  const isReload = invite === null && kept.person !== null;
  const stage = signal<Stage>(isReload ? { live: start(page) } : { joining: kept });
  await draw(page, <Stages page={page} stage={stage} />);
}

function Stages({ page, stage }: { page: Page; stage: { value: Stage } }) {
  const at = stage.value;
  const goOn = () => {
    stage.value = { live: start(page) };
  };
  const leave = () => void startAgain(page);
  const again = () => void askAgain(page);
  if ("live" in at)
    return <Participant page={page} live={at.live} leave={leave} joinAgain={again} />;
  const join = async (typed: Typed) => {
    const refused = await joinAs(page, typed);
    if (refused === null) goOn();
    return refused;
  };
  return (
    <JoinPage
      page={page}
      kept={at.joining}
      ask={() => sessionInfo(page.session)}
      join={join}
      goOn={goOn}
      notMe={leave}
    />
  );
}

async function joinAs({ session }: Page, { name, card }: Typed) {
  const kept = await keyForJoining(session, { name });
  const { key, invite } = kept;
  const answer = await askToJoin(session, {
    key,
    invite,
    name,
    territory: card,
    locale: lang.value,
  });
  if (!answer.ok) {
    // This key will never be let in again; the next try is somebody new.
    if (answer.code === "erased") {
      await forgetPerson(session, "participant");
      await keyForJoining(session, { invite });
    }
    return { code: answer.code, params: answer.params };
  }
  await keepPerson(kept, answer.value.person);
  return null;
}

function start(page: Page): Live {
  const live = openSession(page.session, "participant");
  keepAwake(live);
  return live;
}

/** Somebody else: this person leaves the device, the invitation stays. */
async function startAgain({ session }: Page): Promise<void> {
  const invite = (await recallKey(session, "participant"))?.invite ?? "";
  await forgetPerson(session, "participant");
  location.replace(invite ? `/join/${session}#${invite}` : "/");
  location.reload();
}

/** The same person once more, in a session that lost them. */
async function askAgain({ session }: Page): Promise<void> {
  await joinAnew(session);
  const invite = (await recallKey(session, "participant"))?.invite;
  if (invite) location.reload();
  else location.replace("/");
}

async function cannotStore(page: Page, failure: unknown): Promise<void> {
  // A browser that refuses its own storage cannot keep anybody's key or words.
  if (!(failure instanceof DOMException)) throw failure;
  await draw(page, <NoStorage />);
}

const page = thisPage();
begin(page).catch((failure: unknown) => cannotStore(page, failure));
