// One of a few, all visible.

import { radio } from "./choice.ts";

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string; lang?: string }[];
  value: T | null;
  onPick: (value: T) => void;
  stacked?: boolean;
}

export function Pick<T extends string>({ label, options, value, onPick, stacked }: Props<T>) {
  const values = options.map((option) => option.value);
  return (
    <div class={stacked ? "pick pick--stack" : "pick"} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <button
          type="button"
          key={option.value}
          lang={option.lang}
          {...radio(values, value, option.value, onPick)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
