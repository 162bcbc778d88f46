// A menu button: opens a list of choices, moved through with the arrow keys. Knows nothing of what is chosen.

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Choice {
  id: string;
  content: ComponentChildren;
  choose: () => void;
  class?: string;
}

interface MenuProps {
  class?: string;
  buttonClass: string;
  /** Said of the button when its content is an icon. */
  label?: string;
  button: ComponentChildren;
  title?: ComponentChildren;
  /** Asked for when the menu opens. */
  choices: () => readonly Choice[];
  /** Fields above the choices; the arrow keys do not visit them. */
  children?: ComponentChildren;
  /** Keep the menu open after a choice, to show what became of it. */
  stays?: boolean;
}

export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useCloseOutside(root, open, () => setOpen(false));
  return (
    <div class={props.class ?? "move"} ref={root}>
      <button
        type="button"
        ref={button}
        class={props.buttonClass}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(props.label === undefined ? {} : { "aria-label": props.label, title: props.label })}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {props.button}
      </button>
      {open && <Choices {...props} anchor={button.current} close={close} />}
    </div>
  );
}

function Choices(props: MenuProps & { anchor: HTMLElement | null; close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current && props.anchor) place(list.current, props.anchor);
    itemsOf(list.current)[0]?.focus();
  }, []);
  return (
    // Escape closes from the fields above the choices as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside
    <div class="popover" ref={list} onKeyDown={(event) => onKey(event, list.current, props.close)}>
      {props.title !== undefined && <p class="popover__title">{props.title}</p>}
      {props.children}
      <div class="menu popover__menu" role="menu">
        {props.choices().map((choice) => (
          <button
            type="button"
            role="menuitem"
            key={choice.id}
            class={choice.class}
            onClick={() => {
              choice.choose();
              if (!props.stays) props.close();
            }}
          >
            {choice.content}
          </button>
        ))}
      </div>
    </div>
  );
}

function onKey(event: KeyboardEvent, list: HTMLElement | null, close: () => void) {
  if (event.key === "Escape") {
    event.stopPropagation();
    event.preventDefault();
    close();
    return;
  }
  const items = itemsOf(list);
  if (!items.includes(document.activeElement as HTMLElement) && event.key !== "ArrowDown") return;
  const next = neighbour(event.key, items.indexOf(document.activeElement as HTMLElement), items);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function neighbour(key: string, at: number, items: HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return items[(at + 1) % items.length];
    case "ArrowUp":
      return items[(at - 1 + items.length) % items.length];
    case "Home":
      return items[0];
    case "End":
      return items[items.length - 1];
    default:
      return undefined;
  }
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Below its button if there is room, else above; never outside the window. */
function place(list: HTMLElement, anchor: HTMLElement) {
  if (getComputedStyle(list).position !== "fixed") return;
  const from = anchor.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const below = from.bottom + size.height + 8 < innerHeight;
  const top = below ? from.bottom + 4 : Math.max(8, from.top - size.height - 4);
  const left = Math.min(Math.max(8, from.right - size.width), innerWidth - size.width - 8);
  list.style.top = `${top}px`;
  list.style.left = `${left}px`;
}

function useCloseOutside(root: { current: HTMLElement | null }, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [open]);
}
