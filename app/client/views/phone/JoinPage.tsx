// Before the board: who is joining? Somebody new, or the one this device already knows (H55).

import { useEffect, useState } from "preact/hooks";
import type { Answer, Params, SessionInfo } from "../../lib/api.ts";
import { contentOf } from "../../lib/content.ts";
import type { KeptKey } from "../../lib/kept.ts";
import { lang, refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import type { Page } from "../desk/begin.tsx";
import { inLanguage } from "../desk/inLanguage.ts";
import { Frame } from "./Frame.tsx";
import { JoinForm, type Typed } from "./JoinForm.tsx";
import { Languages } from "./Languages.tsx";
import { Sentence } from "./Sentence.tsx";

/** ms, and up to twice that, so that a hall that waits does not ask all at once. */
const LOOKS_EVERY = 8_000;

interface Props {
  page: Page;
  kept: KeptKey;
  ask: () => Promise<Answer<SessionInfo>>;
  join: (typed: Typed) => Promise<{ code: string; params: Params } | null>;
  goOn: () => void;
  notMe: () => void;
}

export function JoinPage({ page, kept, ask, join, goOn, notMe }: Props) {
  const [asked, again] = useState(0);
  const [isThem, confirm] = useState(false);
  const [answer, setAnswer] = useState<Answer<SessionInfo> | null>(null);
  useEffect(() => {
    void ask().then(setAnswer);
  }, [asked]);
  const waits = answer?.ok === true && answer.value.state === "prepared";
  useEffect(() => {
    if (!waits) return;
    // A network that is away for a moment does not end the waiting.
    const look = async () => {
      const next = await ask();
      if (next.ok) setAnswer(next);
    };
    const looking = setInterval(look, LOOKS_EVERY * (1 + Math.random()));
    return () => clearInterval(looking);
  }, [waits]);
  if (kept.person !== null)
    return <KnownHere id="join-again" page={page} name={kept.name} goOn={goOn} notMe={notMe} />;
  // A shared phone may be in other hands by now: what waits on it goes on with nobody else.
  if (kept.was !== undefined && !isThem) {
    const goOnAsThem = () => confirm(true);
    return (
      <KnownHere id="join-anew" page={page} name={kept.name} goOn={goOnAsThem} notMe={notMe} />
    );
  }
  if (answer === null) return <Frame title={t("join-loading")} />;
  if (!answer.ok)
    return <NoWay reason={refusal(answer.code, answer.params)} again={() => again(asked + 1)} />;
  const info = answer.value;
  if (info.state === "prepared")
    return <NotYet page={page} info={info} again={() => again(asked + 1)} />;
  if (info.state === "closed") return <NoWay reason={t("join-closed")} />;
  if (!info.joining)
    return <NoWay reason={refusal("joining_closed")} again={() => again(asked + 1)} />;
  const content = contentOf(info.content, lang.value).value;
  if (content === null) return <Frame title={t("join-loading")} />;
  return (
    <JoinForm
      page={page}
      info={info}
      content={content}
      invite={kept.invite}
      name={kept.name}
      join={join}
    />
  );
}

/** Whoever comes early waits here; nothing has to be typed or pressed. */
function NotYet({ page, info, again }: { page: Page; info: SessionInfo; again: () => void }) {
  return (
    <Frame title={t("join-not-open")} foot={<Languages page={page} />}>
      <div class="stack">
        <p class="question question--title">{inLanguage(info.title, lang.value)}</p>
        <p role="status">{t("join-not-open-waits")}</p>
      </div>
      <Button look={["wide"]} onPress={again}>
        {t("join-not-open-again")}
      </Button>
    </Frame>
  );
}

function NoWay({ reason, again }: { reason: string; again?: () => void }) {
  return (
    <Frame title={reason}>
      {again && (
        <Button look={["act", "wide", "tall"]} onPress={again}>
          {t("refused-again")}
        </Button>
      )}
      <a class="button button--quiet button--start" href="/">
        {t("join-enter-code")}
      </a>
    </Frame>
  );
}

function KnownHere({
  id,
  page,
  name,
  goOn,
  notMe,
}: {
  id: "join-again" | "join-anew";
  page: Page;
  name: string;
  goOn: () => void;
  notMe: () => void;
}) {
  return (
    <div class="phone phone--centred">
      <main>
        <h1 class="question question--hero">
          <Sentence id={id} args={{ name }} />
        </h1>
        <Button look={["act", "wide", "tall"]} onPress={goOn}>
          {t("join-again-go", { name })}
        </Button>
        <div class="stack stack--tight">
          <Button look={["wide"]} icon="person" onPress={notMe}>
            {t("join-not-me")}
          </Button>
          <p class="tiny quiet">{t("join-not-me-means", { name })}</p>
        </div>
        <Languages page={page} />
      </main>
    </div>
  );
}
