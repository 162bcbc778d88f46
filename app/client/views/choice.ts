// How keys move through a group of radios: arrows choose, Tab leaves. Draws nothing.

export interface Radio {
  role: "radio";
  "aria-checked": boolean;
  tabIndex: number;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The attributes of the radio for `value`; the chosen one, or the first, is the one Tab reaches. */
export function radio<T>(
  values: readonly T[],
  chosen: T | null,
  value: T,
  choose: (value: T) => void,
): Radio {
  const isReached =
    chosen === null || !values.includes(chosen) ? value === values[0] : value === chosen;
  return {
    role: "radio",
    "aria-checked": value === chosen,
    tabIndex: isReached ? 0 : -1,
    onClick: () => choose(value),
    onKeyDown: (event) => {
      const step = stepOf(event);
      if (step === 0) return;
      event.preventDefault();
      const next = (values.indexOf(value) + step + values.length) % values.length;
      const target = values[next];
      if (target === undefined) return;
      choose(target);
      focusRadio(event.currentTarget as HTMLElement, next);
    },
  };
}

function stepOf(event: KeyboardEvent): number {
  const forward = getComputedStyle(event.currentTarget as HTMLElement).direction === "rtl" ? -1 : 1;
  switch (event.key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "ArrowRight":
      return forward;
    case "ArrowLeft":
      return -forward;
    default:
      return 0;
  }
}

function focusRadio(from: HTMLElement, index: number): void {
  const radios = from
    .closest('[role="radiogroup"]')
    ?.querySelectorAll<HTMLElement>('[role="radio"]');
  radios?.[index]?.focus();
}
