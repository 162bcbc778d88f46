// The join code in two halves, as it is read aloud.

import { t } from "../../lib/words.ts";
import { halvesOf } from "../desk/halvesOf.ts";

export function Code({ code, small }: { code: string; small?: boolean }) {
  const halves = halvesOf(code);
  const size = code.length > 6 ? "wall__code wall__code--8" : "wall__code";
  return (
    <p
      class={small ? "wall__code--small" : size}
      role="img"
      aria-label={t("projector-code", { code: [...code].join(" ") })}
      dir="ltr"
    >
      {halves.map((half) => (
        <span key={half}>{half}</span>
      ))}
    </p>
  );
}
