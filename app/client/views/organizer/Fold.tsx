// Something one click away: it is drawn once it is open, so that a long page stays light.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";

interface Props {
  title: string;
  children: () => ComponentChildren;
}

export function Fold({ title, children }: Props) {
  const [isOpen, set] = useState(false);
  return (
    <details class="fold" onToggle={(event) => set(event.currentTarget.open)}>
      <summary>
        <Icon name="down" />
        <Changing text={title} />
      </summary>
      {isOpen && children()}
    </details>
  );
}
