// A strip across the page about the page itself: no connection, something to know.

import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

interface Props {
  look?: "plain" | "offline" | "refused" | "saved";
  icon: string;
  title?: string;
  children?: ComponentChildren;
  urgent?: boolean;
}

export function Banner({ look = "plain", icon, title, children, urgent = false }: Props) {
  return (
    <div
      class={look === "plain" ? "banner" : `banner banner--${look}`}
      role={urgent ? "alert" : "status"}
    >
      <Icon name={icon} />
      <span>
        {title && <b key={title}>{title}</b>}
        {children}
      </span>
    </div>
  );
}
