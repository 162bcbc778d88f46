// Copies text: through the clipboard where the page may, else with the old command that plain HTTP still has (H67).

import { t } from "../../lib/words.ts";
import { toClipboard } from "../clipboard.ts";
import { toast } from "../Toast.tsx";

/** False when nothing may be copied here: that was said. */
export async function copy(text: string): Promise<boolean> {
  const isCopied = (await toClipboard(text)) || copyBySelection(text);
  toast(t(isCopied ? "refused-copied" : "refused-not-copied"));
  return isCopied;
}

// The field takes the focus for a moment: whoever pressed the button gets it back.
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
