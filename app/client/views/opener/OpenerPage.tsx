// The opener's page: which plan, how people sign, open; then the links. What was opened cannot be lost by pressing twice.

import { useState } from "preact/hooks";
import { lang, refusal, t } from "../../lib/words.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { Refusal } from "../Refusal.tsx";
import { Cloth } from "../Thread.tsx";
import { Archives, type Shelf } from "./Archives.tsx";
import { type Led, LikeChoice } from "./LikeChoice.tsx";
import type { Mode } from "./ModeChoice.tsx";
import { ModeChoice } from "./ModeChoice.tsx";
import { OpenedSession } from "./OpenedSession.tsx";
import type { Opened } from "./opening.ts";
import { type Plan, PlanChoice } from "./PlanChoice.tsx";
import { type When, WhenChoice } from "./WhenChoice.tsx";

export type Plans = { state: "loading" } | { state: "refused"; code: string } | Ready;
type Ready = { state: "ready"; plans: readonly Plan[]; led: readonly Led[] };
/** What a new session is made from. */
export type From = { plan: Plan } | { like: Led };

interface OpenerProps {
  plans: Plans;
  opened: Opened | null;
  qr: string | null;
  address: string;
  languages: readonly string[];
  open: (from: From, mode: Mode, prepared: boolean) => Promise<string | null>;
  again: () => void;
  shelf: Shelf;
  /** Null without the opener's key. */
  another: (() => void) | null;
}

export function OpenerPage(props: OpenerProps) {
  const { opened, plans } = props;
  return (
    <main class="opener">
      <header class="stack">
        <div class="row row--split row--wrap">
          <h1>{t(headingOf(opened))}</h1>
          <LanguageChoice languages={props.languages} />
        </div>
        <div class="opener__band">
          <Cloth />
        </div>
      </header>
      {opened && (
        <OpenedSession
          opened={opened}
          qr={props.qr}
          address={props.address}
          another={props.another}
        />
      )}
      {!opened && plans.state === "loading" && <p role="status">{t("opener-loading")}</p>}
      {!opened && plans.state === "refused" && <NoPlans code={plans.code} again={props.again} />}
      {!opened && plans.state === "ready" && (
        <>
          <Choose plans={plans.plans} led={plans.led} open={props.open} />
          <Archives shelf={props.shelf} languages={props.languages} />
        </>
      )}
    </main>
  );
}

function headingOf(opened: Opened | null): string {
  if (opened === null) return "opener-title";
  return opened.prepared ? "opener-prepared" : "opener-opened";
}

const WRONG_LINK = new Set(["no_key", "not_allowed"]);

function NoPlans({ code, again }: { code: string; again: () => void }) {
  return (
    <>
      <Banner look="refused" icon="key" title={t("opener-no-plans")} urgent>
        {WRONG_LINK.has(code) ? t(`opener-${code.replace("_", "-")}`) : refusal(code)}
      </Banner>
      {!WRONG_LINK.has(code) && (
        <div>
          <Button onPress={again}>{t("opener-again")}</Button>
        </div>
      )}
    </>
  );
}

interface ChooseProps {
  plans: readonly Plan[];
  led: readonly Led[];
  open: OpenerProps["open"];
}

function Choose({ plans, led, open }: ChooseProps) {
  const sound = plans.filter(({ errors }) => errors.length === 0);
  const [from, choose] = useState<From | null>(sound[0] ? { plan: sound[0] } : null);
  const plan = from && "plan" in from ? from.plan : null;
  const like = from && "like" in from ? from.like : null;
  const [chosenMode, chooseMode] = useState<Mode | null>(null);
  const [when, chooseWhen] = useState<When>("now");
  const [waiting, wait] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const mode = chosenMode ?? (plan ?? like)?.mode ?? "territory";
  const press = async () => {
    if (from === null) return;
    wait(true);
    refuse(null);
    refuse(await open(from, mode, when === "later"));
    wait(false);
  };
  if (plans.length === 0) return <p>{t("opener-none")}</p>;
  return (
    <>
      <PlanChoice
        plans={plans}
        chosen={plan}
        choose={(plan) => choose({ plan })}
        language={lang.value}
      />
      <LikeChoice sessions={led} chosen={like} choose={(like) => choose({ like })} />
      <ModeChoice mode={mode} choose={chooseMode} />
      <WhenChoice when={when} choose={chooseWhen} />
      <Refusal title={t("opener-refused")} why={refused === null ? null : refusal(refused)} />
      <div>
        <Button look={["act"]} disabled={waiting || from === null} onPress={press}>
          {t(waiting ? "opener-opening" : `opener-${when === "later" ? "prepare" : "open"}`)}
        </Button>
      </div>
    </>
  );
}
