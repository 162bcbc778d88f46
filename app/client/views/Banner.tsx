// A strip across the page about the page itself: no connection, something to know.

import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

interface Props {
  look?: "plain" | "offline" | "refused" | "saved";
  icon: string;
  title?: string;
  children?: ComponentChildren;
  /** Buttons: beside the words where there is room. */
  deeds?: ComponentChildren;
  urgent?: boolean;
  /** Changes too often to be told each time. */
  quiet?: boolean;
}

export function Banner({ look = "plain", icon, title, children, deeds, urgent, quiet }: Props) {
  const told = urgent ? "alert" : "status";
  return (
    <div
      class={look === "plain" ? "banner" : `banner banner--${look}`}
      role={quiet ? undefined : told}
    >
      <Icon name={icon} />
      <span>
        {title && <b key={title}>{title}</b>}
        {children}
      </span>
      {deeds && <span class="banner__deeds">{deeds}</span>}
    </div>
  );
}
