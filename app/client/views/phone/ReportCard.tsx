// The group's report card on a phone: one for each block, written by all at once, and who stands behind it (H49).

import { phaseOf } from "../../lib/content.ts";
import {
  fillingOf,
  groupView,
  type LineEntry,
  linesOf,
  refusedOf,
  underway,
} from "../../lib/groupwork.ts";
import { newId } from "../../lib/ids.ts";
import { isUnsent, type OutboxItem } from "../../lib/outbox.ts";
import { lang, t } from "../../lib/words.ts";
import type { BlockText, GroupShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { CardSections } from "../CardSections.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { copy } from "./copy.ts";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { isRapporteur } from "./Together.tsx";

interface Props {
  here: Here;
  group: GroupShape;
}

export function ReportCard({ here, group }: Props) {
  const filling = fillingOf(here.session, here.content, here.me, isRapporteur(here, group));
  return (
    <div class="stack stack--wide">
      {!filling && <p class="beside">{t("card-closed")}</p>}
      {refusedOf(here.live.outbox.value, ["sign_card", "present"]).map((item) => (
        <RefusedItem key={item.id} live={here.live} item={item} />
      ))}
      {here.blocks.map((block) => (
        <OfBlock key={block.id} here={here} group={group} block={block} />
      ))}
    </div>
  );
}

function OfBlock({ here, group, block }: Props & { block: BlockText }) {
  const { live, session, content, me } = here;
  const filling = fillingOf(session, content, me, isRapporteur(here, group));
  const run = filling?.late ? { run: filling.run } : {};
  const entries = linesOf(
    live.store.all("line").value.values(),
    live.outbox.value,
    live.status.value,
    group.id,
    block.id,
  );
  return (
    <section class="stack">
      <h2 class="question">{block.short_title}</h2>
      <CardSections
        sections={content.report_card}
        entries={entries}
        limit={live.store.limits.value?.line_points ?? 280}
        mayWrite={filling !== null}
        late={filling?.late ?? false}
        heading="h3"
        write={(section, words) =>
          live.send(
            {
              type: "write_line",
              id: newId(),
              board: group.id,
              block: block.id,
              section,
              lang: lang.value,
              ...words,
            },
            run,
          )
        }
        edit={({ line }, words) =>
          live.send(
            { type: "edit_line", id: line.id, lang: lang.value, ...words },
            { ...run, ...seenOf(line.seq) },
          )
        }
        remove={(entry) => {
          if (entry.item && isUnsent(entry.item)) void live.discard(entry.item);
          else
            live.send(
              { type: "remove_line", id: entry.line.id },
              { ...run, ...seenOf(entry.line.seq) },
            );
        }}
        below={(entry) => <Below here={here} entry={entry} />}
      />
      {entries.length > 0 && <PresentCard here={here} group={group} block={block} />}
      <SignOff here={here} group={group} block={block} hasLines={entries.length > 0} />
    </section>
  );
}

function seenOf(seq: number): { seen?: number } {
  return seq > 0 ? { seen: seq } : {};
}

function Below({ here, entry }: { here: Here; entry: LineEntry }) {
  const refused = entry.state === "refused" ? entry.item : entry.refused;
  if (!refused) return null;
  const { command, outcome } = refused;
  const isChanged = outcome?.done === false && outcome.code === "changed";
  if (isChanged && command.type === "edit_line")
    return <Versions here={here} entry={entry} item={refused} mine={command.text} />;
  return <RefusedItem live={here.live} item={refused} seen={entry.line.seq} />;
}

interface VersionsProps {
  here: Here;
  entry: LineEntry;
  item: OutboxItem;
  mine: string;
}

/** Two people changed the same line: both versions, and one is kept (H28). */
function Versions({ here, entry, item, mine }: VersionsProps) {
  const { live } = here;
  return (
    <div class="refused" role="alert">
      <b>{t("card-two-versions")}</b>
      <dl class="versions">
        <div>
          <dt>{t("card-version-now")}</dt>
          <dd class="note__text">
            <Said text={entry.line.text} lang={entry.line.lang} />
          </dd>
        </div>
        <div>
          <dt>{t("card-version-mine")}</dt>
          <dd class="note__text">
            <Said text={mine} />
          </dd>
        </div>
      </dl>
      <div class="note__actions">
        <Button onPress={() => void live.discard(item)}>{t("card-keep-now")}</Button>
        <Button onPress={() => void live.retry(item, entry.line.seq)}>{t("card-keep-mine")}</Button>
        <Button look={["quiet"]} onPress={() => void copy(mine)}>
          {t("refused-copy")}
        </Button>
      </div>
    </div>
  );
}

/** In a plenary the rapporteur puts the card before everybody (H46). */
function PresentCard({ here, group, block }: Props & { block: BlockText }) {
  const { live, session, content } = here;
  const isPlenary = phaseOf(content, session.phase)?.kind === "plenary";
  if (!isPlenary || session.state === "closed" || !isRapporteur(here, group)) return null;
  const lit = live.store.all("spotlight").value.get("spotlight");
  if (lit?.what === "card" && lit.ref === group.id && lit.block === block.id)
    return (
      <p class="state state--saved">
        <Icon name="spotlight" />
        {t("card-presented")}
      </p>
    );
  return (
    <Button
      look={["start"]}
      icon="spotlight"
      disabled={underway(live.outbox.value, "present") !== null}
      onPress={() => live.send({ type: "present", block: block.id })}
    >
      {t("card-present")}
    </Button>
  );
}

function SignOff({
  here,
  group,
  block,
  hasLines,
}: Props & { block: BlockText; hasLines: boolean }) {
  const { live, session } = here;
  const view = groupView(live.store.views.value, group.id);
  const card = view?.cards[block.id];
  const asked = underway(live.outbox.value, "sign_card", (command) => command.block === block.id);
  const signature = [...live.store.all("signature").value.values()].find(
    (one) => one.board === group.id && one.block === block.id,
  );
  const newest = Math.max(
    0,
    ...[...live.store.all("line").value.values()]
      .filter((line) => line.board === group.id && line.block === block.id)
      .map(({ seq }) => seq),
  );
  const signed = asked ? asked.command.on : signature !== undefined;
  const isOld = !asked && signature !== undefined && signature.upto < newest;
  const sign = (on: boolean) =>
    live.send({ type: "sign_card", board: group.id, block: block.id, on });
  if (!hasLines) return <p class="quiet">{t("card-empty")}</p>;
  return (
    <div class="stack stack--tight">
      {card && (
        <p class="small">
          <Changing text={t("card-signed", { signed: card.signed, members: view.members })} />{" "}
          {card.earlier > 0 && (
            <span class="quiet">
              <Changing text={t("card-signed-earlier", { count: card.earlier })} />
            </span>
          )}
        </p>
      )}
      {session.state === "open" && (
        <div class="row row--wrap">
          {(!signed || isOld) && (
            <Button icon="ready" onPress={() => sign(true)}>
              {t(isOld ? "card-sign-again" : "card-sign")}
            </Button>
          )}
          {signed && (
            <Button look={["quiet"]} onPress={() => sign(false)}>
              {t("card-unsign")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
