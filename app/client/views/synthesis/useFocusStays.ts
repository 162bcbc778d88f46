// Keeps the keyboard where it was when the row under it goes: to the same place of the next row, else of the one before,
// else to the heading of the list.

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What was under the focus last: its list, the rows to go to in their order, and which of a row's controls it was. */
interface Place {
  list: string;
  rows: readonly string[];
  at: number;
}

const CONTROLS = "button, input, select, textarea, a[href], summary";

/** Rows carry `data-row`, their lists `data-rows` with a heading that has `tabIndex` -1. */
export function useFocusStays(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return;
    let last: Place | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? placeOf(event.target) : null;
    };
    // Whoever presses beside everything means to leave.
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Element && !event.target.closest(CONTROLS)) last = null;
    };
    const changed = new MutationObserver(() => {
      if (last === null || document.activeElement !== document.body) return;
      focusNear(root, last);
    });
    changed.observe(root, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", leave);
    return () => {
      changed.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", leave);
    };
  }, []);
}

function placeOf(target: Element): Place | null {
  const row = target.closest("[data-row]");
  const list = row?.closest("[data-rows]");
  if (!row || !list) return null;
  const rows = rowsIn(list);
  const at = rows.indexOf(row);
  const near = [row, ...rows.slice(at + 1), ...rows.slice(0, at).reverse()];
  return {
    list: list.getAttribute("data-rows") ?? "",
    rows: near.map((one) => one.getAttribute("data-row") ?? ""),
    at: controlsOf(row).indexOf(target as HTMLElement),
  };
}

function focusNear(root: HTMLElement, { list: name, rows, at }: Place): void {
  const list = root.querySelector(`[data-rows="${CSS.escape(name)}"]`);
  if (list === null) return;
  const here = new Map(rowsIn(list).map((row) => [row.getAttribute("data-row"), row]));
  for (const id of rows) {
    const row = here.get(id);
    const controls = row ? controlsOf(row) : [];
    const control = controls[Math.min(Math.max(at, 0), controls.length - 1)];
    if (control) {
      control.focus();
      return;
    }
  }
  list.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
}

function rowsIn(list: Element): Element[] {
  return [...list.querySelectorAll("[data-row]")].filter(
    (row) => row.closest("[data-rows]") === list,
  );
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.closest("[data-row]") === row,
  );
}
