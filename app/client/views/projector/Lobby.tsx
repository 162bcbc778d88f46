// While people arrive: where to go, the code, the QR code, and how many are here.

import { has, lang, t } from "../../lib/words.ts";
import { Cloth } from "../Thread.tsx";
import { Code } from "./Code.tsx";
import { Here } from "./Here.tsx";
import { Qr } from "./Qr.tsx";
import type { ProjectorProps } from "./shown.ts";
import { WallTimer } from "./WallTimer.tsx";

export function Lobby({ session, texts, counts, title, address, qr, now }: ProjectorProps) {
  return (
    <>
      <header class="wall__head">
        <h1 class="wall__title" key={title}>
          {title}
        </h1>
      </header>
      <main class="wall__lobby">
        <div class="wall__invite">
          {session.joining ? (
            <>
              <p>
                <span>{t("projector-open")}</span> <b dir="ltr">{address}</b>{" "}
                <span>{t("projector-enter")}</span>
              </p>
              <Code code={session.code ?? ""} />
              <div class="wall__quiet">
                <OtherLanguages languages={session.languages} address={address} />
                <p>
                  {t(session.state === "prepared" ? "projector-not-open" : "projector-no-account")}
                </p>
              </div>
            </>
          ) : (
            <p>{t("projector-joining-closed")}</p>
          )}
        </div>
        {session.joining && <Qr address={qr} />}
      </main>
      <footer>
        <div class="wall__counts">
          <Here counts={counts} />
          <span class="row">
            <span>{texts.phase(session.phase)}</span>
            <WallTimer session={session} now={now} />
          </span>
        </div>
        <div class="wall__band">
          <Cloth />
        </div>
      </footer>
    </>
  );
}

/** Nobody is left out because the wall speaks another language: one line in each of the session's others. */
function OtherLanguages({ languages, address }: { languages: readonly string[]; address: string }) {
  const others = languages.filter((each) => each !== lang.value && has(`projector-invite-${each}`));
  return (
    <p>
      {others.map((each, at) => (
        <span key={each}>
          {at > 0 && " · "}
          <span lang={each}>{t(`projector-invite-${each}`, { address })}</span>
        </span>
      ))}
    </p>
  );
}
