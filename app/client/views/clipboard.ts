// The clipboard, where the page may use it: not on plain HTTP, and not where the browser or the person refuses (H67).

/** False when it may not. */
export async function toClipboard(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    return false;
  }
}
