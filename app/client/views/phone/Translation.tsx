// A note in the reader's language, under the original and marked as made by somebody (H63).

import type { Translated } from "../../lib/responses.ts";
import { lang, ownName, t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { WordField } from "./WordField.tsx";

interface Props {
  here: Here;
  note: NoteShape;
  told: Translated;
}

export function Translation({ here, note, told }: Props) {
  const { live } = here;
  const { translation, state, refused } = told;
  const isOld = translation !== null && translation.revision < note.revision;
  const takeBack = () => {
    const seen = translation?.seq ? { seen: translation.seq } : {};
    live.send({ type: "remove_translation", note: note.id, lang: lang.value }, seen);
  };
  return (
    <>
      {translation && (
        <p class="note__translation">
          <Said text={translation.text} lang={translation.lang} />{" "}
          <span class="tag">{t(isOld ? "translation-old" : "translation")}</span>
          {state !== null && <StateTag state={state} />}
          {translation.mine && translation.seq > 0 && state === null && (
            <Button look={["quiet"]} icon="remove" onPress={takeBack}>
              {t("translation-remove")}
            </Button>
          )}
        </p>
      )}
      {refused && (
        <RefusedItem live={live} item={refused} seen={translation?.seq} present={translation} />
      )}
    </>
  );
}

export function Translate({ here, note, told, close }: Props & { close: () => void }) {
  const { live, session } = here;
  const language = lang.value;
  const known = told.translation;
  const send = (text: string, whenKept: () => void) => {
    const said = { note: note.id, lang: language, text, revision: note.revision };
    const options = known?.seq ? { whenKept, seen: known.seq } : { whenKept };
    live.send({ type: "translate", ...said }, options);
    close();
  };
  return (
    <WordField
      label={t("translation-label", { language: ownName(language) })}
      send={t("translation-send")}
      language={language}
      limit={live.store.limits.value?.translation_points ?? 750}
      draft={{
        session: session.id,
        board: note.board,
        question: `translate/${note.id}/${language}`,
      }}
      initial={known?.text ?? ""}
      focus
      onSend={send}
      onClose={close}
    />
  );
}
