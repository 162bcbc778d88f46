// What facilitators put before everybody: their words, and the spotlight. It waits in bars and takes nobody away (H12).

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { MessageShape } from "../../protocol.gen.ts";
import { Button, IconButton } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { Icon } from "../Icon.tsx";
import { nameOfLit } from "../lit.ts";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";
import { Lit } from "./Lit.tsx";

interface Props {
  here: Here;
  toPlenary: () => void;
}

export function Stage({ here, toPlenary }: Props) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, open] = useState(false);
  const messages = [...here.live.store.all("message").value.values()]
    .filter(({ id }) => !read.has(id))
    .sort((a, b) => a.at - b.at);
  const close = (id: string) => setRead(new Set([...read, id]));
  const lit = here.live.store.all("spotlight").value.get("spotlight");
  const name = lit ? nameOfLit(lit, here.content, here.session) : "";
  return (
    <>
      <div class="stage" aria-live="polite">
        {messages.map((message) => (
          <Message key={message.id} message={message} close={close} toPlenary={toPlenary} />
        ))}
        {lit && <LitBar name={name} look={() => open(true)} />}
      </div>
      {lit && isOpen && (
        <Dialog
          title={name}
          onClose={() => open(false)}
          actions={<Button onPress={() => open(false)}>{t("lit-close")}</Button>}
        >
          <Lit here={here} lit={lit} />
        </Dialog>
      )}
    </>
  );
}

interface MessageProps {
  message: MessageShape;
  close: (id: string) => void;
  toPlenary: () => void;
}

function Message({ message, close, toPlenary }: MessageProps) {
  const { id, group, text, call } = message;
  const go = () => {
    close(id);
    toPlenary();
  };
  const title = call ? "message-call" : group === null ? "message-to-all" : "message-to-group";
  return (
    <div class="banner">
      <Icon name={call ? "call" : "comment"} />
      <span class="stage__words">
        <b>{t(title)}</b>
        {text !== "" && <Said text={text} />}
        {call && (
          <Button look={["dense"]} onPress={go}>
            {t("message-call-go")}
          </Button>
        )}
      </span>
      <IconButton
        icon="close"
        label={t("message-dismiss")}
        look={["quiet", "dense"]}
        onPress={() => close(id)}
      />
    </div>
  );
}

function LitBar({ name, look }: { name: string; look: () => void }) {
  return (
    <div class="banner banner--lit">
      <Icon name="spotlight" />
      <span class="stage__words">
        <b>{t("lit")}</b>
        <Said text={name} class="stage__name" />
      </span>
      <Button look={["dense"]} onPress={look}>
        {t("lit-look")}
      </Button>
    </div>
  );
}
