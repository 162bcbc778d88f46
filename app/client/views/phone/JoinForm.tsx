// Joining: a name or pseudonym, the territory, the language. Only the country is required, and only where the plan asks.

import { useRef, useState } from "preact/hooks";
import type { Params, SessionInfo } from "../../lib/api.ts";
import { inHalves } from "../../lib/code.ts";
import { type FieldProblem, problemsOf } from "../../lib/joining.ts";
import { lang, refusal, t } from "../../lib/words.ts";
import type { ClientContent } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import type { Page } from "../desk/begin.tsx";
import { inLanguage } from "../desk/inLanguage.ts";
import { TextField } from "../Field.tsx";
import { Cloth } from "../Thread.tsx";
import { Languages } from "./Languages.tsx";
import { Signing } from "./Signing.tsx";
import { answered, type Card, sentenceFor, TerritoryFields } from "./TerritoryFields.tsx";

export interface Typed {
  name: string;
  card: Card;
}

interface Props {
  page: Page;
  info: SessionInfo;
  content: ClientContent;
  /** Shown if it is the code; the secret of a QR code is not for reading. */
  invite: string;
  name: string;
  join: (typed: Typed) => Promise<{ code: string; params: Params } | null>;
}

const NO_CARD: Card = { country: "", place: "", fields: {} };
const LONGEST_CODE = 8;

export function JoinForm({ page, info, content, invite, name: known, join }: Props) {
  const [name, setName] = useState(known);
  const [card, setCard] = useState(NO_CARD);
  const [tried, setTried] = useState(false);
  const [joining, setJoining] = useState(false);
  const [refused, setRefused] = useState<{ code: string; params: Params } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const problems = { ...namedBy(refused), ...problemsOf({ name, ...card }, content.profile) };

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf({ name, ...card }, content.profile)).length > 0) {
      focusFirstWrong(form.current);
      return;
    }
    setJoining(true);
    const answer = await join({ name: name.trim(), card: answered(card) });
    setRefused(answer);
    setJoining(false);
    if (answer) focusFirstWrong(form.current);
  };

  return (
    <form class="phone" ref={form} onSubmit={submit} noValidate>
      <header>
        <Cloth band />
      </header>
      <main class="stack join">
        <div class="stack stack--tight">
          <p class="tiny quiet">
            {invite.length <= LONGEST_CODE && (
              <>
                {t("join-session")} <b class="join__code">{inHalves(invite)}</b> ·{" "}
              </>
            )}
            {t("join-here", { people: info.people })}
          </p>
          <h1 class="question question--title">{inLanguage(info.title, lang.value)}</h1>
        </div>
        <TextField
          label={t("join-name")}
          aside={t("join-required")}
          value={name}
          onInput={setName}
          autocomplete="nickname"
          required
          error={sentenceFor(problems.name, tried)}
        />
        <TerritoryFields
          profile={content.profile}
          card={card}
          onChange={(next) => {
            setCard(next);
            setRefused(null);
          }}
          errorOf={(field) => sentenceFor(problems[field], tried)}
        />
        <Languages page={page} />
        <Signing mode={info.mode} name={name} card={card} />
        <a class="link small" href="/#device">
          {t("code-elsewhere")}
        </a>
      </main>
      {refused && (
        <Banner look="refused" icon="refused" urgent>
          {refusal(refused.code, refused.params)}{" "}
          {refused.code === "wrong_invite" && (
            <a class="link" href="/">
              {t("join-enter-code")}
            </a>
          )}
        </Banner>
      )}
      <footer class="phone__foot">
        <Button type="submit" look={["act", "wide", "tall"]} disabled={joining}>
          {t(joining ? "join-going" : "join-go")}
        </Button>
      </footer>
    </form>
  );
}

/** The field that the server's refusal names. */
function namedBy(refused: { code: string; params: Params } | null): Record<string, FieldProblem> {
  const { field } = refused?.params ?? {};
  return typeof field === "string" ? { [field]: { problem: "answer-missing" } } : {};
}

// After the errors have been drawn.
function focusFirstWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
