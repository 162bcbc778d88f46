// Keeps the keyboard on a person whose row moves to another column: the new row takes the focus the old one lost.

import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

export function useFocusFollowsPerson(page: RefObject<HTMLElement | null>) {
  const person = useRef<string | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest("[data-person]") : null;
      person.current = row?.getAttribute("data-person") ?? null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useLayoutEffect(() => {
    if (person.current === null || document.activeElement !== document.body) return;
    const row = page.current?.querySelector(`[data-person="${CSS.escape(person.current)}"]`);
    row?.querySelector("button")?.focus();
  });
}
