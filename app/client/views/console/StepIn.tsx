// A look into one group without leaving the control room: its people and its notes by question.

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { GroupWork } from "./GroupWork.tsx";
import { NoteList } from "./NoteList.tsx";
import { nameOf, type Room } from "./room.ts";

interface StepInProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
  group: string;
  close: () => void;
}

export function StepIn({ room, session, texts, group: id, close }: StepInProps) {
  const group = session.groups.find((one) => one.id === id);
  if (group === undefined) return null;
  const members = room.membersOf(id);
  const seats = t("console-seats", { online: room.online[id] ?? 0, members: members.length });
  const names = members.map((person) => nameOf(person)).join(" · ");
  const Heading = group.blocks.length > 1 ? "h4" : "h3";
  return (
    <Dialog
      look="side"
      title={texts.groupName(group)}
      onClose={close}
      actions={<Button onPress={close}>{t("console-step-out")}</Button>}
    >
      <p class="small quiet">
        <b>
          <Changing text={seats} />
        </b>{" "}
        <bdi translate={false} key={names}>
          {names}
        </bdi>
      </p>
      {group.call !== "" && (
        <p>
          <a class="link" href={group.call} rel="noreferrer noopener" target="_blank">
            {t("console-call")}
          </a>
        </p>
      )}
      <GroupWork room={room} session={session} texts={texts} group={group} />
      {group.blocks.map((block) => (
        <section key={block} class="stack">
          {group.blocks.length > 1 && <h3>{texts.block(block)?.title}</h3>}
          {texts.block(block)?.questions.map((question) => (
            <section key={question.id} class="stack stack--tight">
              <Heading class="question--small">{question.text}</Heading>
              <NoteList
                room={room}
                texts={texts}
                notes={room.notes.filter(
                  (note) => note.board === id && note.question === question.id,
                )}
              />
            </section>
          ))}
        </section>
      ))}
    </Dialog>
  );
}
