// A page with the cloth above and one message: while something loads, or when there is nothing more to do.

import type { ComponentChildren } from "preact";
import { Cloth } from "../Thread.tsx";

interface Props {
  title: string;
  children?: ComponentChildren;
  foot?: ComponentChildren;
  /** There is more than a message: it begins at the top and scrolls. */
  long?: boolean;
}

export function Frame({ title, children, foot, long = false }: Props) {
  return (
    <div class={long ? "phone" : "phone phone--centred"}>
      <header>
        <Cloth band />
      </header>
      <main class={long ? "stack stack--wide" : undefined}>
        <h1 class="question question--hero">{title}</h1>
        {children}
      </main>
      {foot && <footer class="phone__foot phone__foot--bare">{foot}</footer>}
    </div>
  );
}
