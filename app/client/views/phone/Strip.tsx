// The dot strip: one dot, one person. The counts are said in words for who does not see it.

import { t } from "../../lib/words.ts";

interface Props {
  levels: readonly number[];
  /** The own level, to ring one dot. */
  mine: number | null | undefined;
  median: number | null;
  /** Words of the first and the last level. */
  ends: [string, string];
}

export function Strip({ levels, mine, median, ends }: Props) {
  const last = levels.length - 1;
  return (
    <div class="strip">
      <div
        class="strip__axis"
        role="img"
        aria-label={t("reveal-axis", { counts: levels.join(", ") })}
      >
        {levels.map((count, n) => (
          <span key={`level ${n + 1}`}>
            <Dots count={count} isMine={mine === n + 1} />
          </span>
        ))}
      </div>
      <div class="strip__scale" aria-hidden="true">
        {levels.map((_, n) => (
          <span
            key={`level ${n + 1}`}
            class={median !== null && Math.round(median) === n + 1 ? "median" : ""}
          >
            <b>{n + 1}</b>
            {n === 0 && <span>{ends[0]}</span>}
            {n === last && <span>{ends[1]}</span>}
          </span>
        ))}
      </div>
    </div>
  );
}

function Dots({ count, isMine }: { count: number; isMine: boolean }) {
  const people = Array.from({ length: count }, (_, n) => n);
  return (
    <>
      {people.map((n) => (
        <i key={n} class={isMine && n === 0 ? "dot dot--mine" : "dot"} />
      ))}
    </>
  );
}
