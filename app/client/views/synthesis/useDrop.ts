// A place that notes can be dropped on: the mouse's way, beside every note's menu.

import { useState } from "preact/hooks";
import { DRAGGED_NOTE } from "./NoteRow.tsx";

export function useDrop(drop: (note: string) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes(DRAGGED_NOTE)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const [from, to] = [event.currentTarget, event.relatedTarget];
        if (from instanceof Node && to instanceof Node && from.contains(to)) return;
        setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const note = event.dataTransfer?.getData(DRAGGED_NOTE);
        if (!note) return;
        event.preventDefault();
        drop(note);
      },
    },
  };
}
