// People's words on the wall: one or many, in the largest letters in which they can be shown whole.

import { t } from "../../lib/words.ts";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { fitOf } from "./fit.ts";

export interface Saying {
  text: string;
  lang: string;
  icon: string;
  /** What the icon means. */
  label: string;
  /** Where the icon alone would not be understood. */
  isSaid?: boolean;
  /** Stands above it, where a section begins. */
  title?: string;
}

interface Props {
  pieces: readonly Saying[];
  /** How many more there are than came here. */
  leftOut: number;
  /** How much of the height something above takes, in hundredths. */
  above: number;
}

const HEIGHT = 66;
/** The line that says how many more there are. */
const MORE = 8;

export function Words({ pieces, leftOut, above }: Props) {
  const width = (innerWidth / innerHeight) * 88;
  const lengths = pieces.map(({ text, title, icon, label, isSaid }) => ({
    points: [...text].length + (icon ? 4 : 0) + (isSaid ? label.length : 0),
    above: title ? 1.6 : 0,
  }));
  const height = HEIGHT - above;
  const whole = leftOut > 0 ? null : fitOf(lengths, width, height);
  const isWhole = whole?.shown === pieces.length;
  const { size, columns, shown } = isWhole ? whole : fitOf(lengths, width, height - MORE);
  const more = leftOut + pieces.length - shown;
  return (
    <>
      <ul
        class={columns > 1 ? "wall__words wall__words--many" : "wall__words"}
        style={{ "--size": `${size}vh`, "--columns": String(columns) }}
      >
        {pieces.slice(0, shown).map((piece, n) => (
          <li key={`${n} ${piece.text}`}>
            {piece.title && <h2 class="wall__section">{piece.title}</h2>}
            <p>
              {piece.icon && (
                <>
                  <Icon name={piece.icon} />
                  <span class={piece.isSaid ? "wall__label" : "sr"}>{piece.label}: </span>
                </>
              )}
              <Said text={piece.text} lang={piece.lang} />
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <Changing class="wall__more" text={t("lit-more", { count: more })} />}
    </>
  );
}
