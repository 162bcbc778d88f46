// A button. Its label says what will happen; a disabled one's label says why it cannot.

import type { ComponentChildren } from "preact";
import { Changing } from "./Changing.tsx";
import { Icon } from "./Icon.tsx";

export type ButtonLook = "act" | "quiet" | "grave" | "wide" | "tall" | "dense" | "start";

interface Props {
  look?: readonly ButtonLook[];
  icon?: string;
  disabled?: boolean;
  type?: "button" | "submit";
  onPress?: (event: MouseEvent) => void;
  children: ComponentChildren;
  id?: string;
  pressed?: boolean;
  expanded?: boolean;
}

export function Button(props: Props) {
  return (
    <button
      id={props.id}
      type={props.type ?? "button"}
      class={classes(props.look)}
      disabled={props.disabled ?? false}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      onClick={props.onPress}
    >
      {props.icon && <Icon name={props.icon} />}
      {typeof props.children === "string" ? <Changing text={props.children} /> : props.children}
    </button>
  );
}

interface IconButtonProps {
  icon: string;
  label: string;
  look?: readonly ButtonLook[];
  disabled?: boolean;
  onPress: () => void;
}

export function IconButton({ icon, label, look = ["quiet"], disabled, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`${classes(look)} button--icon`}
      aria-label={label}
      disabled={disabled ?? false}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

function classes(look: readonly ButtonLook[] = []): string {
  return ["button", ...look.map((each) => `button--${each}`)].join(" ");
}
