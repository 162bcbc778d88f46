// A long list in portions: the first of them, and a button for the next.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";

export function useMore<T>(all: readonly T[], portion: number) {
  const [shown, show] = useState(portion);
  const left = all.length - shown;
  const more = left > 0 && (
    <Button look={["dense", "quiet"]} onPress={() => show(shown + portion)}>
      {t("list-more", { left })}
    </Button>
  );
  return { shown: all.slice(0, shown), more };
}
