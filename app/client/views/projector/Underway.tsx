// While the session works: the phase, what to do in it, the clock; code and QR code stay at the foot for late-comers.

import { t } from "../../lib/words.ts";
import { Foot } from "./Foot.tsx";
import { Here } from "./Here.tsx";
import type { ProjectorProps } from "./shown.ts";
import { WallTimer } from "./WallTimer.tsx";

export function Underway(props: ProjectorProps) {
  const { session, texts, counts, title, now } = props;
  const closed = session.state === "closed";
  const phase = texts.phase(session.phase);
  const about = texts.about(session.phase);
  const moment = texts.moment(session.phase, session.step);
  return (
    <>
      <header class="wall__head">
        <p class="quiet" key={title}>
          {title}
        </p>
      </header>
      <main class="wall__now">
        {closed ? (
          <h1 class="wall__step">{t("projector-closed")}</h1>
        ) : (
          <>
            {moment !== phase && (
              <p class="wall__phase" key={phase}>
                {phase}
              </p>
            )}
            <h1 class="wall__step" key={moment}>
              {moment}
            </h1>
            {session.step === null && (
              <p class="wall__about" key={about}>
                {about}
              </p>
            )}
            <WallTimer session={session} now={now} large />
          </>
        )}
      </main>
      <Foot {...props}>
        <Here counts={counts} />
        <Voted voting={props.voting} />
        <Work counts={counts} />
      </Foot>
    </>
  );
}

function Voted({ voting }: { voting: ProjectorProps["voting"] }) {
  if (!voting?.open) return null;
  const words = t("projector-voted", { voted: voting.voted, of: voting.of });
  return (
    <span key={words}>
      <b>{words}</b>
    </span>
  );
}

function Work({ counts }: { counts: ProjectorProps["counts"] }) {
  if (!counts || counts.notes === 0) return null;
  const words = t("projector-work", { notes: counts.notes });
  return (
    <span class="quiet" key={words}>
      {words}
    </span>
  );
}
