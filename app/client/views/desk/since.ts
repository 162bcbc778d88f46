// How long ago something was, in the few words a card has room for.

import { t } from "../../lib/words.ts";

const MINUTE = 60_000;

export function since(at: number | null, now: number): string {
  if (at === null) return t("desk-never");
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return t("desk-just-now");
  return minutes < 60
    ? t("desk-minutes", { minutes })
    : t("desk-hours", { hours: Math.floor(minutes / 60) });
}
