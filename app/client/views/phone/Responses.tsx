// Below a note: its translation, "same here", and its comments, which open where they stand.

import { useState } from "preact/hooks";
import { numbersOf, remarksOn, saysSame, translationOf } from "../../lib/responses.ts";
import { commentingIn } from "../../lib/rights.ts";
import { lang, t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { Comments } from "./Comments.tsx";
import { gateOn, type Here } from "./here.ts";
import { Translate, Translation } from "./Translation.tsx";

export function Responses({ here, note }: { here: Here; note: NoteShape }) {
  const { live, session, content } = here;
  const [isOpen, open] = useState(false);
  const [translates, translate] = useState(false);
  const items = live.outbox.value;
  const [sames, counted] = numbersOf(note, live.store.views.value);
  const remarks = remarksOn(
    note.id,
    live.store.all("comment").value.values(),
    items,
    live.status.value,
  );
  const told = translationOf(
    note.id,
    lang.value,
    live.store.all("translation").value.values(),
    items,
    live.status.value,
  );
  const comments = Math.max(counted, remarks.length);
  const isGated = gateOn(note.board, here) !== null;
  const commenting = isGated ? null : commentingIn(session, content);
  const isForeign = note.lang !== lang.value;
  const isOver = session.state === "closed";
  const mayTranslate = isForeign && !isOver && !isGated && session.languages.includes(lang.value);
  return (
    <>
      {isForeign && <Translation here={here} note={note} told={told} />}
      <div class="note__foot note__foot--said">
        <Same here={here} note={note} count={sames} />
        {(commenting !== null || comments > 0) && (
          <Button look={["quiet"]} icon="comment" expanded={isOpen} onPress={() => open(!isOpen)}>
            {comments > 0 ? <Counted count={comments} /> : t("comment")}
          </Button>
        )}
        {mayTranslate && (
          <Button
            look={["quiet"]}
            icon="language"
            expanded={translates}
            onPress={() => translate(!translates)}
          >
            {t(told.translation ? "translation-better" : "translate")}
          </Button>
        )}
      </div>
      {translates && (
        <Translate here={here} note={note} told={told} close={() => translate(false)} />
      )}
      {isOpen && (
        <Comments
          here={here}
          note={note}
          remarks={remarks}
          commenting={commenting}
          close={() => open(false)}
        />
      )}
    </>
  );
}

/** A number beside the icon, in words for those who cannot see it. */
function Counted({ count }: { count: number }) {
  return (
    <span key={count}>
      <span aria-hidden="true">{count}</span>
      <span class="sr">{t("comments-count", { count })}</span>
    </span>
  );
}

/** Of an own note only the number: it is the others who say it. */
function Same({ here, note, count }: { here: Here; note: NoteShape; count: number }) {
  const { live, session } = here;
  const label = count > 0 ? t("same-count", { count }) : t("same");
  if (note.mine || session.state === "closed") {
    return count > 0 ? (
      <span class="tag note__same">
        <Icon name="same" /> {label}
      </span>
    ) : null;
  }
  const on = saysSame(note.id, live.store.all("same").value.values(), live.outbox.value);
  return (
    <Button
      look={["quiet"]}
      icon="same"
      pressed={on}
      onPress={() => live.send({ type: "say_same", note: note.id, on: !on })}
    >
      {label}
    </Button>
  );
}
