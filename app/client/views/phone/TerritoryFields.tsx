// The territory card: country and place first, everything else the plan asks folded under it.

import { useMemo } from "preact/hooks";
import { countriesIn } from "../../lib/countries.ts";
import type { FieldProblem } from "../../lib/joining.ts";
import { lang, t } from "../../lib/words.ts";
import type { ProfileFieldText } from "../../protocol.gen.ts";
import { SelectField, TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";

export interface Card {
  country: string;
  place: string;
  fields: Record<string, string>;
}

interface Props {
  profile: readonly ProfileFieldText[];
  card: Card;
  onChange: (card: Card) => void;
  /** What is wrong with the answer to a field of the plan. */
  errorOf: (field: string) => string | null;
}

export function TerritoryFields({ profile, card, onChange, errorOf }: Props) {
  const country = profile.find((field) => field.type === "country");
  const place = profile.find((field) => field.type === "territory_name");
  const others = profile.filter((field) => field !== country && field !== place);
  // What must be answered is not folded away.
  const needed = others.filter((field) => field.required);
  const more = others.filter((field) => !field.required);
  const answer = (id: string) => (value: string) =>
    onChange({ ...card, fields: { ...card.fields, [id]: value } });
  return (
    <>
      <div class="pair">
        {country && (
          <CountryField
            required={country.required}
            value={card.country}
            error={errorOf(country.id)}
            onChange={(code) => onChange({ ...card, country: code })}
          />
        )}
        <TextField
          label={country || !place ? t("join-place") : place.label}
          value={card.place}
          onInput={(text) => onChange({ ...card, place: text })}
          autocomplete="address-level2"
          {...asked(place?.required ?? false)}
          error={place ? errorOf(place.id) : null}
        />
        {country && <p class="tiny quiet whole">{t("join-territory-hint")}</p>}
      </div>
      {needed.map((field) => (
        <ProfileField
          key={field.id}
          field={field}
          value={card.fields[field.id] ?? ""}
          error={errorOf(field.id)}
          onAnswer={answer(field.id)}
        />
      ))}
      {more.length > 0 && (
        <MoreFields fields={more} card={card} answer={answer} errorOf={errorOf} />
      )}
    </>
  );
}

interface CountryProps {
  required: boolean;
  value: string;
  error: string | null;
  onChange: (code: string) => void;
}

function CountryField({ required, value, error, onChange }: CountryProps) {
  const countries = useMemo(() => countriesIn(lang.value), [lang.value]);
  return (
    <SelectField
      label={t("join-country")}
      {...asked(required)}
      none={t("join-choose")}
      options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

interface MoreProps {
  fields: readonly ProfileFieldText[];
  card: Card;
  answer: (id: string) => (value: string) => void;
  errorOf: Props["errorOf"];
}

function MoreFields({ fields, card, answer, errorOf }: MoreProps) {
  return (
    <details class="fold">
      <summary>
        <Icon name="down" />
        {t("join-more")}
      </summary>
      <div class="stack fold__inside">
        {fields.map((field) => (
          <ProfileField
            key={field.id}
            field={field}
            value={card.fields[field.id] ?? ""}
            error={errorOf(field.id)}
            onAnswer={answer(field.id)}
          />
        ))}
        <p class="tiny quiet">{t("join-more-person")}</p>
      </div>
    </details>
  );
}

interface ProfileFieldProps {
  field: ProfileFieldText;
  value: string;
  error: string | null;
  onAnswer: (value: string) => void;
}

function ProfileField({ field, value, error, onAnswer }: ProfileFieldProps) {
  if (field.type !== "choice") {
    return (
      <TextField
        label={field.label}
        {...asked(field.required)}
        value={value}
        error={error}
        onInput={onAnswer}
      />
    );
  }
  const options = field.options.map(({ id, label }) => ({ value: id, label }));
  return (
    <SelectField
      label={field.label}
      {...asked(field.required)}
      error={error}
      none={t(field.required ? "join-choose" : "join-no-answer")}
      options={options}
      value={value}
      onChange={onAnswer}
    />
  );
}

function asked(required: boolean): { aside?: string; required?: boolean } {
  return required ? { aside: t("join-required"), required } : {};
}

/** Too long is said while one types; missing only once one has tried to go on. */
export function sentenceFor(found: FieldProblem | undefined, tried: boolean): string | null {
  if (!found || (found.problem !== "too-long" && !tried)) return null;
  const { problem, ...params } = found;
  return t(`join-${problem}`, params);
}

/** What is sent: answers only, no blanks. */
export function answered(card: Card): Card {
  const given = Object.entries(card.fields).filter(([, value]) => value.trim() !== "");
  return { country: card.country, place: card.place.trim(), fields: Object.fromEntries(given) };
}
