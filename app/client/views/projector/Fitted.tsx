// The room between head and foot: what is too high for it is written smaller, until it is whole.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const SCALES = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6];

interface Props {
  class: string;
  /** Changes whenever something else is shown. */
  of: string;
  children: ComponentChildren;
}

export function Fitted({ class: name, of, children }: Props) {
  const room = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const fit = () => {
      const { current } = room;
      if (!current) return;
      for (const scale of SCALES) {
        current.style.setProperty("--fit", String(scale));
        if (current.scrollHeight <= current.clientHeight) return;
      }
    };
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, [of]);
  return (
    <main class={name} ref={room}>
      {children}
    </main>
  );
}
