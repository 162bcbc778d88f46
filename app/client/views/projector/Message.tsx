// Facilitators' words to all, across the top of the wall.

import { t } from "../../lib/words.ts";
import type { MessageShape } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";

export function Message({ message: { text, call } }: { message: MessageShape }) {
  return (
    <p class="wall__message" role="status">
      <Icon name={call ? "call" : "comment"} />
      <span>
        {call && <b>{t("message-call")}</b>} {text !== "" && <Said text={text} />}
      </span>
    </p>
  );
}
