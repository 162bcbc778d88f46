// The last three notes of the whole session, newest first, as a facilitator's ear in the room.

import { t } from "../../lib/words.ts";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Room } from "./room.ts";

export function JustWritten({ room, texts }: { room: Room; texts: Texts }) {
  const last = room.notes
    .filter((note) => note.hidden === null)
    .slice(-3)
    .reverse();
  if (last.length === 0) return null;
  return (
    <section class="is-wide just" aria-label={t("console-just-written")}>
      <p class="tiny quiet">{t("console-just-written")}</p>
      <ul>
        {last.map((note) => {
          const block = texts.blockOf(note.question);
          return (
            <li key={note.id} class={block?.dye}>
              {block && (
                <span class="mark tiny">
                  <Icon name={block.icon} />
                  {block.number}
                </span>
              )}
              <span class="voice small">
                <Said text={note.text} lang={note.lang} />{" "}
                <span class="quiet tiny sans">{note.place}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
