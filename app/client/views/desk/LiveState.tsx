// Whether this page hears the session, and how many of its people are here. Only the former is announced.

import { t } from "../../lib/words.ts";
import { Icon } from "../Icon.tsx";

interface LiveProps {
  status: "connecting" | "live" | "offline" | "stopped";
  /** How many people are here, of how many; left out where the page does not know. */
  here?: number;
  all?: number;
}

export function LiveState({ status, here, all }: LiveProps) {
  const counted = status === "live" && here !== undefined && all !== undefined;
  const words = counted ? t("desk-live-here", { here, all }) : t(`desk-${status}`);
  const look = status === "live" ? "saved" : status === "connecting" ? "sending" : "offline";
  return (
    <span class={`state state--${look} live-state`}>
      <Icon name={look} />
      <span key={words}>{words}</span>
      <span class="sr" role="status">
        {status === "live" ? "" : words}
      </span>
    </span>
  );
}
