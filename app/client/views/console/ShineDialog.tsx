// Chooses a text of plan or pack, or the agenda, for the spotlight.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { ClientContent, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { SelectField } from "../Field.tsx";
import { nameOfLit } from "../lit.ts";
import type { Room } from "./room.ts";

type What = "agenda" | "block" | "question" | "criterion" | "case";
const KINDS: readonly What[] = ["agenda", "block", "question", "criterion", "case"];

interface Props {
  room: Room;
  session: SessionShape;
  texts: Texts;
  close: () => void;
}

export function ShineDialog({ room, session, texts: { content }, close }: Props) {
  const [what, choose] = useState<What>("agenda");
  const [wanted, want] = useState("");
  const ids = idsOf(what, content);
  const ref = ids.includes(wanted) ? wanted : (ids[0] ?? "");
  const nameOf = (id: string) =>
    nameOfLit({ what, ref: id, block: "", copies: [] }, content, session);
  const shine = () => {
    room.give({ type: "shine", what, ref }, t("asked-shine", { name: nameOf(ref) }));
    close();
  };
  const kinds = KINDS.filter((kind) => kind === "agenda" || idsOf(kind, content).length > 0);
  return (
    <Dialog
      title={t("shine")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} onPress={shine}>
            {t("shine")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("shine-what")}
        value={what}
        options={kinds.map((kind) => ({ value: kind, label: t(`shine-what-${kind}`) }))}
        onChange={(kind) => choose(kind as What)}
      />
      {what !== "agenda" && (
        <SelectField
          label={t("shine-which")}
          value={ref}
          options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={want}
        />
      )}
    </Dialog>
  );
}

function idsOf(what: What, content: ClientContent): string[] {
  const { blocks, plenary_questions: plenary } = content;
  const texts = {
    agenda: [],
    block: blocks,
    question: [...blocks.flatMap(({ questions }) => questions), ...plenary],
    criterion: blocks.flatMap(({ criteria }) => criteria),
    case: content.cases,
  };
  return texts[what].map(({ id }) => id);
}
