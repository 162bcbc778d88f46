// Where am I, how much time is left, and what to do now.

import { phaseOf, renamedIn, stepOf } from "../../lib/content.ts";
import { blocksToRate, mayChoose, mayRate, PLENARY } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Mark } from "../Mark.tsx";
import { blockClass, Thread } from "../Thread.tsx";
import { Timer } from "../Timer.tsx";
import { groupLabel, type Here } from "./here.ts";
import { isRated } from "./ratings.ts";
import { useClockIsOver } from "./useClockIsOver.ts";

interface Props {
  here: Here;
  board: string;
  toGroup: () => void;
  /** Null where the ratings are shown already. */
  toRate: (() => void) | null;
}

export function TopBar({ here, board, toGroup, toRate }: Props) {
  const { session, live } = here;
  const block = board === PLENARY ? null : here.blocks[0];
  const hasClock = session.ends_at !== null || session.paused_left !== null;
  return (
    <header class={`bar ${block ? blockClass(block.number) : "b-all"}`}>
      <Thread />
      <div class="bar__row">
        <Where here={here} board={board} />
        {hasClock && (
          <Timer
            endsAt={session.ends_at}
            pausedLeft={session.paused_left}
            length={plannedLength(here)}
            now={() => live.now()}
          />
        )}
      </div>
      <WhatNow here={here} toGroup={toGroup} toRate={toRate} />
    </header>
  );
}

function Where({ here, board }: { here: Here; board: string }) {
  const block = here.blocks[0];
  if (board === PLENARY || !here.group || !block) {
    return (
      <span class="mark mark--bare b-all">
        <Icon name="people" />
        <span>{t("plenary")}</span>
      </span>
    );
  }
  const label = groupLabel(
    here.group,
    here.content,
    t("group-number", { number: here.group.number }),
  );
  return <Mark block={block.number} icon={block.icon ?? "weave"} label={label} look="bare" />;
}

/** The step's own words, and what they leave open. */
function WhatNow({ here, toGroup, toRate }: Omit<Props, "board">) {
  const { session, content } = here;
  const step = stepOf(content, session.phase, session.step);
  const title = step?.title ?? phaseOf(content, session.phase)?.title ?? "";
  const phase = session.phases.find(({ id }) => id === session.phase);
  const language = step || !phase ? null : renamedIn(phase, content);
  const [strong, rest] = inTwo(title);
  const isOver = useClockIsOver(here.live, session.ends_at);
  const more = hint(here, isOver);
  return (
    <div class="step">
      <p aria-live="polite">
        <span key={title} lang={language ?? undefined}>
          <b>{strong}</b>
          {rest}
        </span>{" "}
        {language !== null && language !== content.lang && (
          <span class="tag tag--box">{language.toUpperCase()} </span>
        )}
        {more && <Changing text={t(more)} />}
      </p>
      {more === "now-choose" && (
        <Button look={["dense"]} onPress={toGroup}>
          {t("now-choose-go")}
        </Button>
      )}
      {more !== "now-choose" && toRate && mayRate(session, here.me) && (
        <Button
          look={hasUnrated(here) ? ["dense", "act"] : ["dense"]}
          icon="scale"
          onPress={toRate}
        >
          {t("tab-rate")}
        </Button>
      )}
    </div>
  );
}

function hasUnrated(here: Here): boolean {
  const toRate = blocksToRate(here.session, here.content, here.me);
  const blocks = here.content.blocks.filter(({ id }) => toRate.includes(id));
  return blocks.some(({ criteria }) => criteria.some(({ id }) => !isRated(here, id)));
}

function hint({ session, me }: Here, isOver: boolean): string | null {
  const { rights } = session;
  if (isOver) return "now-over";
  if (mayChoose(session) && me.group === null) return "now-choose";
  if (rights.write === "plenary")
    return rights.rate === "all" ? "now-rate-own" : "now-write-plenary";
  if (rights.write === "none") return rights.see === "boards" ? "now-boards" : null;
  if (me.group === null) return "now-wait-group";
  return session.step === null ? "now-write-group" : null;
}

/** "Alone: rate your territory" → what comes before the colon is the heading. */
function inTwo(title: string): [string, string] {
  const cut = title.match(/^([^:]{1,40}:)(.+)$/);
  return cut ? [cut[1] ?? "", cut[2] ?? ""] : [`${title}.`, ""];
}

function plannedLength({ session }: Here): number {
  const phase = session.phases.find(({ id }) => id === session.phase);
  const step = phase?.steps.find(({ id }) => id === session.step);
  return (step ?? phase)?.minutes ? ((step ?? phase)?.minutes ?? 0) * 60_000 : 0;
}
