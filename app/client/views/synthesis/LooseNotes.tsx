// The notes that are in no theme across: looked through by words, block, group and language, and put together, several at
// once if so wished.

import { useId, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { ANY, chosenBy, isNarrowed } from "./choosing.ts";
import type { Deeds } from "./deeds.ts";
import { MakeTheme } from "./MakeTheme.tsx";
import { NoteFilter } from "./NoteFilter.tsx";
import { NoteRow, nothingTo, targetsOf } from "./NoteRow.tsx";
import type { Place } from "./NoteWords.tsx";
import { useDrop } from "./useDrop.ts";
import { useMore } from "./useMore.tsx";

const AT_ONCE = 60;

export function LooseNotes({ deeds, ...place }: Place & { deeds: Deeds | null }) {
  const { bench, texts, session } = place;
  const [wanted, want] = useState(ANY);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const inThemes = new Set(bench.across.themes.flatMap(({ notes }) => notes));
  const loose = bench.notes.filter(({ id }) => !inThemes.has(id));
  const found = chosenBy(loose, wanted, {
    blockOf: (note) => texts.blockOf(note.question)?.id,
    translated: (note) => bench.translation(note.id)?.text ?? "",
    used: bench.used,
  });
  const { shown, more } = useMore(found, AT_ONCE);
  const { over, handlers } = useDrop((note) => deeds?.move([note], null));
  // What somebody else has put into a theme meanwhile is not chosen any more.
  const chosen = loose.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const id = useId();
  return (
    <section
      class={`panel loose ${over ? "loose--over" : ""}`}
      aria-labelledby="loose"
      data-rows="loose"
      {...(deeds ? handlers : {})}
    >
      <h3 class="h2" id="loose" tabIndex={-1}>
        <Changing text={t("loose-title", { notes: loose.length })} />
      </h3>
      <NoteFilter
        wanted={wanted}
        want={want}
        by={["block", "board", "lang"]}
        session={session}
        texts={texts}
        languages={[...new Set(bench.notes.map((note) => note.lang))].sort()}
      />
      {isNarrowed(wanted) && (
        <p class="tiny quiet" role="status">
          <Changing text={t("picker-found", { count: found.length })} />
        </p>
      )}
      {deeds && <Together deeds={deeds} chosen={chosen} clear={() => tick(new Set())} {...place} />}
      {loose.length === 0 && (
        <p class="small quiet">{t(bench.notes.length === 0 ? "loose-no-notes" : "loose-none")}</p>
      )}
      {loose.length > 0 && found.length === 0 && <p class="small quiet">{t("loose-not-found")}</p>}
      <ul>
        {shown.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            theme={null}
            deeds={deeds}
            labels={`${id}-${note.id}`}
            field={
              <input
                type="checkbox"
                id={`${id}-${note.id}`}
                checked={ticked.has(note.id)}
                onChange={(event) => tick(toggled(ticked, note.id, event.currentTarget.checked))}
              />
            }
            {...place}
          />
        ))}
      </ul>
      {more}
    </section>
  );
}

interface TogetherProps extends Place {
  deeds: Deeds;
  chosen: readonly string[];
  clear: () => void;
}

/** Always there, so that choosing a note moves nothing under the hand. */
function Together({ deeds, chosen, clear, bench }: TogetherProps) {
  const [making, make] = useState(false);
  const targets = () =>
    targetsOf(bench.across.themes, null, (to) => {
      deeds.move(chosen, to);
      clear();
    });
  return (
    <div class="together__bar row row--wrap">
      <span class="small">
        <Changing text={t("loose-chosen", { notes: chosen.length })} />
      </span>
      <span class="row">
        <Button look={["dense"]} icon="plus" onPress={() => make(true)}>
          {t("loose-make")}
        </Button>
        <Menu
          buttonClass="button button--dense"
          button={
            <>
              <Icon name="move" />
              {t("put-into")}
            </>
          }
          title={t("put-into")}
          choices={() => (chosen.length === 0 ? nothingTo("loose-tick") : targets())}
        />
      </span>
      {making && (
        <MakeTheme
          limit={bench.limits.theme}
          notes={chosen.length}
          make={(title) => {
            deeds.make(title, chosen);
            clear();
          }}
          close={() => make(false)}
        />
      )}
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
