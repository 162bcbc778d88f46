// Why something is hidden: a facilitator's words, or a code of the server's.

import { t } from "../lib/words.ts";

/** What was hidden together with its author. */
const REMOVED = "removed";

export function hiddenBecause(reason: string): string {
  return reason === REMOVED ? t("note-hidden-removed") : reason;
}
