// Asks before something. The browser's own dialog where it has one: it keeps the focus inside and gives it back.

import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  actions: ComponentChildren;
  look?: "wide" | "side";
}

export function Dialog({ title, onClose, children, actions, look }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    if (opened?.showModal) opened.showModal();
    else opened?.setAttribute("open", "");
    return () => opened?.close?.();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={look ? `dialog dialog--${look}` : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div class="stack">{children}</div>
      <div class="dialog__actions">{actions}</div>
    </dialog>
  );
}
