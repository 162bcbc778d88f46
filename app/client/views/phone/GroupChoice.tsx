// Choosing one's own group: one question each, and the full ones say so.

import { useEffect } from "preact/hooks";
import type { Live } from "../../lib/live.ts";
import { isRefused } from "../../lib/outbox.ts";
import { refusal, t } from "../../lib/words.ts";
import type { GroupShape } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Mark } from "../Mark.tsx";
import { blocksIn, groupLabel, type Here } from "./here.ts";

export function GroupChoice({ here }: { here: Here }) {
  const { live, session } = here;
  const said = live.outbox.value.filter(({ command }) => command.type === "choose_group");
  const refused = said.filter(isRefused).pop();
  const pending = said.filter((item) => !isRefused(item)).pop();
  const asked = pending?.command.type === "choose_group" ? pending.command.group : null;
  const view = live.store.views.value.get("sizes");
  const sizes = view && "sizes" in view ? view : null;
  // While the sizes are under way, only the answer tells that a group is full.
  const full = said
    .filter(({ outcome }) => outcome !== null && !outcome.done && outcome.code === "group_full")
    .map(({ command }) => ("group" in command ? command.group : null));
  const isFull = (group: string) => {
    const size = sizes?.sizes[group];
    return size === undefined ? full.includes(group) : size >= session.cap;
  };
  useEffect(() => () => discardRefused(live), [live]);
  return (
    <section class="stack">
      <div>
        <h1 class="question">{t("group-choose")}</h1>
        <p class="small quiet">{t("group-choose-text")}</p>
      </div>
      {refused?.outcome && !refused.outcome.done && (
        <Banner look="refused" icon="refused" urgent>
          {refusal(refused.outcome.code, { ...refused.outcome.params })}
        </Banner>
      )}
      <ul class="choices">
        {session.groups
          .filter(({ phase }) => phase === session.breakout)
          .map((group) => (
            <Choice
              key={group.id}
              here={here}
              group={group}
              asked={asked}
              size={sizes?.sizes[group.id] ?? null}
              cap={session.cap}
              isFull={isFull(group.id)}
              choose={(id) => live.send({ type: "choose_group", group: id })}
            />
          ))}
      </ul>
    </section>
  );
}

interface ChoiceProps {
  here: Here;
  group: GroupShape;
  asked: string | null;
  size: number | null;
  cap: number;
  isFull: boolean;
  choose: (group: string) => void;
}

function Choice({ here, group, asked, size, cap, isFull, choose }: ChoiceProps) {
  const { content, me } = here;
  const block = blocksIn(content, group)[0];
  const isMine = (asked ?? me.group) === group.id;
  const label = groupLabel(group, content, String(group.number));
  return (
    <li class="choice">
      <div class="choice__what">
        {block ? (
          <Mark block={block.number} icon={block.icon ?? "weave"} label={label} look="bare" />
        ) : (
          label
        )}
        {size !== null && (
          <span class="tiny quiet">
            <Changing text={t("group-places", { people: size, most: cap })} />
          </span>
        )}
      </div>
      {isMine ? (
        <span class="tag tag--box">
          {t(asked && me.group !== asked ? "group-choosing" : "group-yours")}
        </span>
      ) : (
        <Button disabled={isFull} onPress={() => choose(group.id)}>
          {t(isFull ? "group-is-full" : "group-choose-this")}
        </Button>
      )}
    </li>
  );
}

function discardRefused(live: Live): void {
  for (const item of live.outbox.peek()) {
    if (item.command.type === "choose_group" && isRefused(item)) void live.discard(item);
  }
}
