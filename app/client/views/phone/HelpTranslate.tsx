// Notes of a board that readers of this language cannot read yet, for whoever reads both (H63).

import { useState } from "preact/hooks";
import { orphans, translationOf, untranslated } from "../../lib/responses.ts";
import { lang, ownName, t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Said } from "../Said.tsx";
import { gateOn, type Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { Translate } from "./Translation.tsx";

export function HelpTranslate({ here, board }: { here: Here; board: string }) {
  const { live, session } = here;
  const [isOpen, open] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const translations = live.store.all("translation").value;
  if (
    gateOn(board, here) !== null ||
    session.state === "closed" ||
    !session.languages.includes(lang.value)
  )
    return null;
  const left = untranslated(
    live.store.notes.value.values(),
    board,
    lang.value,
    translations.values(),
  );
  if (left.length === 0) return null;
  const language = ownName(lang.value);
  return (
    <section class="help-translate">
      <Button look={["quiet"]} icon="language" expanded={isOpen} onPress={() => open(!isOpen)}>
        {t("help-translate", { count: left.length, language })}
      </Button>
      {isOpen && (
        <ul>
          {left.map((note) => (
            <li key={note.id} class="comment">
              <One here={here} note={note} isOpen={chosen === note.id} choose={choose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface OneProps {
  here: Here;
  note: NoteShape;
  isOpen: boolean;
  choose: (note: string | null) => void;
}

function One({ here, note, isOpen, choose }: OneProps) {
  const { live } = here;
  const told = translationOf(note.id, lang.value, [], live.outbox.value, live.status.value);
  return (
    <>
      <p class="comment__text">
        <Said text={note.text} lang={note.lang} />{" "}
        <span class="tag tag--box">{note.lang.toUpperCase()}</span>
      </p>
      {isOpen ? (
        <Translate here={here} note={note} told={told} close={() => choose(null)} />
      ) : (
        <Button look={["quiet"]} icon="pen" onPress={() => choose(note.id)}>
          {t("translate")}
        </Button>
      )}
    </>
  );
}

/** Words about notes that are gone from this screen: refused, and kept until their writer decides. */
export function Orphans({ here }: { here: Here }) {
  const { live } = here;
  const left = orphans(live.outbox.value, live.store.notes.value);
  return (
    <>
      {left.map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
    </>
  );
}
