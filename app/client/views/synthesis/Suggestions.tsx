// Notes that seem to say the same, as the server found them when asked: a theme is made of them only by a facilitator's hand.

import { useState } from "preact/hooks";
import type { Suggestion } from "../../lib/suggestions.ts";
import { refusal, t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";
import type { Deeds } from "./deeds.ts";
import { MakeTheme } from "./MakeTheme.tsx";
import { NoteRow, targetsOf } from "./NoteRow.tsx";
import { languageName, type Place } from "./NoteWords.tsx";
import { themeOf } from "./regrouped.ts";
import { keep } from "./remembered.ts";

interface Props extends Place {
  deeds: Deeds;
}

interface Found {
  id: string;
  notes: readonly NoteShape[];
  duplicates: boolean;
}

export function Suggestions({ deeds, ...place }: Props) {
  const { bench } = place;
  const { suggested, dismissed } = bench;
  const [looking, look] = useState(false);
  const ask = async () => {
    look(true);
    suggested.value = await bench.suggestions();
    look(false);
  };
  const answer = suggested.value;
  const found = answer?.ok ? foundIn(answer.value, place) : [];
  const dismiss = ({ id }: Found) => {
    dismissed.value = [...dismissed.value, id];
    keep(`dismissed/${bench.id}`, dismissed.value);
  };
  return (
    <section class="stack suggestions" aria-labelledby="suggestions" data-rows="suggestions">
      <div class="row row--split row--wrap">
        <div>
          <h3 class="h2" id="suggestions" tabIndex={-1}>
            {t("suggestions-title")}
          </h3>
          <p class="small quiet">{t("suggestions-about")}</p>
        </div>
        <Button look={["dense"]} icon="same" onPress={() => void ask()}>
          {t(answer === null ? "suggestions-look" : "suggestions-again")}
        </Button>
      </div>
      <div role="status" class="small">
        {looking && <Changing text={t("suggestions-looking")} />}
        {!looking && answer?.ok && (
          <Changing text={t("suggestions-found", { count: found.length })} />
        )}
        {!looking && answer?.ok === false && (
          <span class="state state--refused">
            <Icon name="refused" />
            <Changing text={refusal(answer.code, answer.params)} />
          </span>
        )}
      </div>
      <ul class="across__columns">
        {found.map((one) => (
          <One key={one.id} found={one} deeds={deeds} dismiss={() => dismiss(one)} {...place} />
        ))}
      </ul>
    </section>
  );
}

interface OneProps extends Props {
  found: Found;
  dismiss: () => void;
}

function One({ found, deeds, dismiss, ...place }: OneProps) {
  const { bench } = place;
  const [making, make] = useState(false);
  const ids = found.notes.map(({ id }) => id);
  const languages = [...new Set(found.notes.map((note) => languageName(note.lang)))].sort();
  return (
    <li class="panel across__theme" data-row={found.id}>
      <p class="tiny quiet row row--wrap">
        <b>{t(found.duplicates ? "suggestion-duplicates" : "suggestion-same")}</b>
        <span>{languages.join(", ")}</span>
      </p>
      <ul>
        {found.notes.map((note) => (
          <NoteRow key={note.id} note={note} theme={null} deeds={null} {...place} />
        ))}
      </ul>
      <div class="row row--wrap">
        <Button look={["dense"]} icon="plus" onPress={() => make(true)}>
          {t("suggestion-make")}
        </Button>
        <Menu
          class="move move--start"
          buttonClass="button button--dense"
          button={
            <>
              <Icon name="move" />
              {t("put-into")}
            </>
          }
          title={t("put-into")}
          choices={() => targetsOf(bench.across.themes, null, (to) => deeds.move(ids, to))}
        />
        <Button look={["quiet", "dense"]} onPress={dismiss}>
          {t("suggestion-not")}
        </Button>
      </div>
      {making && (
        <MakeTheme
          limit={bench.limits.theme}
          notes={ids.length}
          make={(title) => deeds.make(title, ids)}
          close={() => make(false)}
        />
      )}
    </li>
  );
}

/** Without what was turned down here, what is hidden or gone, and what is together already. */
function foundIn(suggestions: readonly Suggestion[], { bench }: Place): Found[] {
  const here = new Map(bench.notes.map((note) => [note.id, note]));
  return suggestions.flatMap(({ notes: ids, duplicates }) => {
    const id = [...ids].sort().join(" ");
    const notes = ids.flatMap((one) => here.get(one) ?? []);
    const themes = new Set(notes.map((note) => themeOf(bench.across.themes, note.id)?.id));
    const isTogether = themes.size === 1 && !themes.has(undefined);
    if (notes.length < 2 || isTogether || bench.dismissed.value.includes(id)) return [];
    return [{ id, notes, duplicates }];
  });
}
