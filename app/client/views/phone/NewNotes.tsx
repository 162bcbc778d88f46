// Tells who does not see the screen that notes came: all of ten seconds at once, and never while somebody types.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Changing } from "../Changing.tsx";

const EVERY = 10_000;

/** `of` names the list; another list starts counting anew. */
export function NewNotes({ of, count, quiet }: { of: string; count: number; quiet: boolean }) {
  const told = useRef({ of, count });
  const [news, tell] = useState(0);
  if (told.current.of !== of) told.current = { of, count };
  useEffect(() => {
    if (quiet) return;
    const telling = setInterval(() => {
      const fresh = count - told.current.count;
      told.current = { of, count };
      tell(Math.max(0, fresh));
    }, EVERY);
    return () => clearInterval(telling);
  }, [of, count, quiet]);
  return (
    <p class="sr" role="status">
      {news > 0 && <Changing text={t("board-new", { count: news })} />}
    </p>
  );
}
