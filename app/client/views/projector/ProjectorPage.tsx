// The projector: the lobby while people arrive, then the phase, the step and the clock. Shows only what the hall may see.

import { useEffect } from "preact/hooks";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { Lobby } from "./Lobby.tsx";
import { Message } from "./Message.tsx";
import { Spotlit } from "./Spotlit.tsx";
import type { ProjectorProps } from "./shown.ts";
import { Underway } from "./Underway.tsx";

export function ProjectorPage(props: ProjectorProps) {
  const { session, connected, lit, message, counts } = props;
  const phase = session.phases.find(({ id }) => id === session.phase);
  const arriving = phase?.kind === "welcome" && session.state === "open";
  const waiting = arriving || session.state === "prepared";
  useWakefulness();
  return (
    <div class={message ? "wall wall--told" : "wall"}>
      {!connected && (
        <p class="wall__state" role="status">
          <Icon name="offline" />
          {t("projector-offline")}
        </p>
      )}
      {message && <Message message={message} />}
      {lit ? (
        <Spotlit {...props} lit={lit} />
      ) : waiting ? (
        <Lobby {...props} />
      ) : (
        <Underway {...props} />
      )}
      {(counts?.simulated ?? 0) > 0 && <p class="wall__rehearsal">{t("projector-rehearsal")}</p>}
      <FullScreen />
    </div>
  );
}

/** Shown while the page is in a window; a projector should have no browser around it. */
function FullScreen() {
  if (!document.fullscreenEnabled) return null;
  return (
    <p class="wall__start">
      {!("wakeLock" in navigator) && <span class="tiny">{t("projector-screen-saver")}</span>}
      <Button look={["dense"]} onPress={() => document.documentElement.requestFullscreen()}>
        {t("projector-full-screen")}
      </Button>
    </p>
  );
}

/** Keeps the screen on where the browser can; over plain HTTP it cannot, and the page says what to do instead. */
function useWakefulness() {
  useEffect(() => {
    const wake = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        await navigator.wakeLock.request("screen");
      } catch (refused) {
        // A battery saver may say no; the hall sees no difference until its screen saver starts.
        if (!(refused instanceof DOMException)) throw refused;
      }
    };
    void wake();
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  }, []);
}
