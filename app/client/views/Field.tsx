// A labelled field with its hint and its error. The error is told to screen readers when it comes.

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface FieldProps {
  label: string;
  /** Said beside the label, such as "required". */
  aside?: string;
  hint?: string;
  error?: string | null;
  required?: boolean;
  children: (ids: {
    id: string;
    describedBy: string | undefined;
    invalid: boolean;
  }) => ComponentChildren;
}

export function Field({ label, aside, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={error ? "field field--error" : "field"}>
      <label for={id}>
        {label} {aside && <span class="aside">{aside}</span>}
      </label>
      {children({ id, describedBy: described || undefined, invalid: Boolean(error) })}
      <div role="alert">
        {error && (
          <p class="error" id={`${id}-error`} key={error}>
            <Icon name="refused" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, "children"> {
  value: string;
  onInput: (value: string) => void;
  /** For the browser's own help in filling in; "off" for none. */
  autocomplete?: string;
  code?: boolean;
  maxLength?: number;
}

export function TextField({
  value,
  onInput,
  autocomplete = "off",
  code,
  maxLength,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          class={code ? "input input--code" : "input"}
          value={value}
          dir={code ? "ltr" : "auto"}
          maxLength={maxLength}
          autocomplete={autocomplete}
          autocapitalize={code ? "characters" : "sentences"}
          spellcheck={false}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          aria-required={field.required}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, "children"> {
  value: string;
  options: readonly { value: string; label: string }[];
  /** The words of the empty choice; left out where one thing is always chosen. */
  none?: string;
  onChange: (value: string) => void;
}

export function SelectField({ value, options, none, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <div class="select">
          <select
            id={id}
            class="input"
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            aria-required={field.required}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
