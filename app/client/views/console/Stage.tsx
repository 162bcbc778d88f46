// What is before everybody: the spotlight with its end, and the facilitators' words to all or to a group.

import { useState } from "preact/hooks";
import { newId } from "../../lib/ids.ts";
import { t } from "../../lib/words.ts";
import type { MessageShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import type { Texts } from "../desk/texts.ts";
import { Field, SelectField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { nameOfLit } from "../lit.ts";
import { Said } from "../Said.tsx";
import type { Room } from "./room.ts";
import { ShineDialog } from "./ShineDialog.tsx";

const MESSAGE_POINTS = 280;

interface Props {
  room: Room;
  session: SessionShape;
  texts: Texts;
}

export function Stage({ room, session, texts }: Props) {
  const [asking, ask] = useState<"shine" | "say" | null>(null);
  const { lit, give } = room;
  const call = () =>
    give({ type: "send_message", id: newId(), group: null, text: "", call: true }, t("asked-call"));
  return (
    <section class="panel stack" aria-label={t("stage")}>
      {lit && (
        <div class="row row--split">
          <span class="stage__words">
            <b class="tiny">
              <Icon name="spotlight" /> {t("lit")}
            </b>
            <Said text={nameOfLit(lit, texts.content, session)} class="stage__name" />
          </span>
          <Button look={["dense"]} onPress={() => give({ type: "dim" }, t("asked-dim"))}>
            {t("dim")}
          </Button>
        </div>
      )}
      {room.messages.map((message) => (
        <Sent key={message.id} room={room} session={session} message={message} />
      ))}
      <div class="row row--wrap">
        <Button look={["dense"]} icon="spotlight" onPress={() => ask("shine")}>
          {t("shine-something")}
        </Button>
        <Button look={["dense"]} icon="comment" onPress={() => ask("say")}>
          {t("say")}
        </Button>
        <Button look={["dense"]} icon="call" onPress={call}>
          {t("call")}
        </Button>
      </div>
      {asking === "shine" && (
        <ShineDialog room={room} texts={texts} session={session} close={() => ask(null)} />
      )}
      {asking === "say" && (
        <Say room={room} texts={texts} session={session} close={() => ask(null)} />
      )}
    </section>
  );
}

interface SentProps {
  room: Room;
  session: SessionShape;
  message: MessageShape;
}

function Sent({ room, session, message }: SentProps) {
  const group = session.groups.find(({ id }) => id === message.group);
  const to = group ? t("lit-group", { number: group.number }) : t("say-all");
  return (
    <div class="row row--split">
      <span class="stage__words">
        <b class="tiny">{message.call ? t("call-sent") : t("say-sent", { to })}</b>
        {message.text !== "" && <Said text={message.text} class="stage__name" />}
      </span>
      <Button
        look={["quiet", "dense"]}
        onPress={() => room.give({ type: "withdraw_message", id: message.id }, t("asked-withdraw"))}
      >
        {t("say-withdraw")}
      </Button>
    </div>
  );
}

function Say({ room, session, texts, close }: Props & { close: () => void }) {
  const [to, address] = useState("");
  const [text, write] = useState("");
  const words = text.trim();
  const send = () => {
    const group = to === "" ? null : to;
    room.give(
      { type: "send_message", id: newId(), group, text: words },
      t("asked-say", { text: words }),
    );
    close();
  };
  return (
    <Dialog
      title={t("say-title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button look={["act"]} disabled={words === ""} onPress={send}>
            {t("say-send")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("say-to")}
        value={to}
        none={t("say-all")}
        options={session.groups.map((group) => ({
          value: group.id,
          label: texts.groupName(group),
        }))}
        onChange={address}
      />
      <Field label={t("say-text")} hint={t("say-hint")}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            class="input"
            rows={3}
            dir="auto"
            maxLength={MESSAGE_POINTS}
            value={text}
            aria-describedby={describedBy}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
