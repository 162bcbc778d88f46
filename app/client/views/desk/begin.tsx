// How a laptop page begins: the key from the link is kept and leaves the address, the words are loaded, the page is drawn.

import { effect } from "@preact/signals";
import { type ComponentChild, render } from "preact";
import { keepKey, keyInHash } from "../../lib/keys.ts";
import type { Live, Role } from "../../lib/live.ts";
import { direction, lang, preferred, setLang } from "../../lib/words.ts";

export interface Page {
  session: string;
  languages: readonly string[];
  build: string;
}

export function thisPage(): Page {
  const { session = "", languages = "en", build = "" } = document.body.dataset;
  return { session, languages: languages.split(" "), build };
}

/** The key is looked for once; afterwards it is in this browser's storage and nowhere in the address (H55). */
export async function takeKey(page: Page, role: Role): Promise<void> {
  const key = keyInHash(location.hash);
  if (key === null) return;
  await keepKey(page.session, role, key);
  history.replaceState(null, "", location.pathname);
}

export async function draw(page: Page, content: ComponentChild): Promise<void> {
  const served = document.documentElement.lang;
  await setLang(preferred(served, page.languages), page.build);
  effect(() => {
    document.documentElement.lang = lang.value;
    document.documentElement.dir = direction.value;
  });
  const root = document.getElementById("page");
  if (root) render(content, root);
}

/** A page that is looked at again finds out at once whether its connection lives. */
export function keepAwake(live: Live): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") live.wake();
  });
  addEventListener("online", () => live.wake());
  addEventListener("offline", () => live.wake());
  addEventListener("pagehide", () => live.sleep());
  addEventListener("pageshow", () => live.wake());
}
