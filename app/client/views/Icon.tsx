// A drawing from the page's sprite. Always beside a word, or with one for screen readers.

const TURNING = new Set(["next", "back", "send", "undo", "out"]);

interface Props {
  name: string;
  large?: boolean;
  class?: string;
}

export function Icon({ name, large, class: more }: Props) {
  const names = ["icon", TURNING.has(name) && "icon--turn", large && "icon--large", more];
  return (
    <svg class={names.filter(Boolean).join(" ")} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
