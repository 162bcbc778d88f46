// The foot of the wall: how late-comers join, and beside it whatever the moment has to say. Below it the cloth.

import type { ComponentChildren } from "preact";
import { t } from "../../lib/words.ts";
import { Cloth } from "../Thread.tsx";
import { Code } from "./Code.tsx";
import { Qr } from "./Qr.tsx";
import type { ProjectorProps } from "./shown.ts";

interface FootProps extends Pick<ProjectorProps, "session" | "address" | "qr"> {
  /** Without the cloth, where the room is needed. */
  plain?: boolean;
  children: ComponentChildren;
}

export function Foot({ session, address, qr, plain = false, children }: FootProps) {
  return (
    <footer>
      <div class="wall__foot">
        {session.joining && session.code !== null ? (
          <span class="wall__join">
            <Qr address={qr} />
            <span>
              <span>{t("projector-join-at")}</span> <b dir="ltr">{address}</b>
              <Code code={session.code} small />
            </span>
          </span>
        ) : (
          <span />
        )}
        <span class="wall__numbers">{children}</span>
      </div>
      {!plain && (
        <div class="wall__band">
          <Cloth />
        </div>
      )}
    </footer>
  );
}
