// The plans one can open, as cards; a broken one says what is wrong with it and cannot be chosen.

import { ownName, t } from "../../lib/words.ts";

import type { Mode } from "./ModeChoice.tsx";

const MOST_ERRORS = 5;

export interface Plan {
  id: string;
  code: string;
  title: Readonly<Record<string, string>>;
  summary: Readonly<Record<string, string>>;
  languages: readonly string[];
  default_language: string;
  minutes: number;
  phases: number;
  blocks: number;
  mode: Mode;
  errors: readonly string[];
}

interface ChoiceProps {
  plans: readonly Plan[];
  chosen: Plan | null;
  choose: (plan: Plan) => void;
  language: string;
}

export function PlanChoice({ plans, chosen, choose, language }: ChoiceProps) {
  const soundFirst = [...plans].sort((a, b) => a.errors.length - b.errors.length);
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t("opener-plan")}</h2>
      </legend>
      <div class="opener__plans">
        {soundFirst.map((plan) =>
          plan.errors.length > 0 ? (
            <BrokenPlan key={plan.id} plan={plan} />
          ) : (
            <PlanCard
              key={plan.id}
              plan={plan}
              language={language}
              chosen={plan.id === chosen?.id}
              choose={() => choose(plan)}
            />
          ),
        )}
      </div>
    </fieldset>
  );
}

interface CardProps {
  plan: Plan;
  language: string;
  chosen: boolean;
  choose: () => void;
}

function PlanCard({ plan, language, chosen, choose }: CardProps) {
  const { words, spoken } = inLanguage(plan, plan.title, language);
  const summary = inLanguage(plan, plan.summary, language);
  return (
    <label class={chosen ? "plan plan--chosen" : "plan"}>
      <span class="plan__head">
        <input type="radio" name="plan" checked={chosen} onChange={choose} />
        <b class="plan__title" lang={spoken} key={words}>
          {plan.code !== "" && <span class="plan__code">{plan.code}</span>} {words}
        </b>
      </span>
      {summary.words !== "" && (
        <span class="plan__summary small quiet" lang={summary.spoken} key={summary.words}>
          {summary.words}
        </span>
      )}
      <span class="plan__facts">
        <span>{t("opener-minutes", { minutes: plan.minutes })}</span>
        <span>{t("opener-phases", { phases: plan.phases })}</span>
        <span>{t("opener-blocks", { blocks: plan.blocks })}</span>
        <span>{plan.languages.map(ownName).join(" · ")}</span>
      </span>
    </label>
  );
}

function BrokenPlan({ plan }: { plan: Plan }) {
  return (
    <section class="plan plan--broken">
      <b class="plan__title">{plan.id}</b>
      <p class="small">{t("opener-broken")}</p>
      <ul class="plan__error" translate={false}>
        {plan.errors.slice(0, MOST_ERRORS).map((error) => (
          <li key={error}>{withoutFolder(error)}</li>
        ))}
      </ul>
      {plan.errors.length > MOST_ERRORS && (
        <p class="tiny quiet">
          {t("opener-more-errors", { errors: plan.errors.length - MOST_ERRORS })}
        </p>
      )}
    </section>
  );
}

/** "…/sessions/plan.yaml:4: …" without where the server keeps it. */
function withoutFolder(error: string): string {
  return error.replace(/^\S*\/(?=[^/\s]+:\d)/, "");
}

function inLanguage(plan: Plan, text: Readonly<Record<string, string>>, language: string) {
  for (const spoken of [language, plan.default_language, "en", ...Object.keys(text)]) {
    const words = text[spoken];
    if (words !== undefined) return { words, spoken };
  }
  return { words: "", spoken: language };
}
