// The mark of a block: its number or name beside its icon, in its dye.

import { Icon } from "./Icon.tsx";
import { blockClass } from "./Thread.tsx";

interface Props {
  /** 1, 2, 3 … in the order of the plan. */
  block: number;
  icon: string;
  label: string;
  look?: "soft" | "solid" | "bare";
}

export function Mark({ block, icon, label, look = "soft" }: Props) {
  return (
    <span class={`mark ${blockClass(block)}${look === "soft" ? "" : ` mark--${look}`}`}>
      <Icon name={icon} />
      <span>{label}</span>
    </span>
  );
}
