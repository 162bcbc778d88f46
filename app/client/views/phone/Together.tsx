// Who reports for the group, who is ready, and its raised hand: each with the button that changes it.

import type { ComponentChildren } from "preact";
import { groupView, refusedOf, underway } from "../../lib/groupwork.ts";
import { signatureOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { BoardShape, GroupShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";

const SAID_HERE = ["be_rapporteur", "call_help", "say_ready", "group_ready"] as const;

interface Props {
  here: Here;
  group: GroupShape;
}

export function Together({ here, group }: Props) {
  const { live } = here;
  const board = live.store.all("board").value.get(group.id) ?? null;
  return (
    <>
      <ul class="together" aria-label={t("together")}>
        <Rapporteur here={here} group={group} board={board} />
        <Ready here={here} group={group} board={board} />
        <Help here={here} group={group} board={board} />
      </ul>
      {refusedOf(live.outbox.value, SAID_HERE).map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
    </>
  );
}

interface RowProps extends Props {
  board: BoardShape | null;
}

/** Mine as far as this device knows: what is under way counts as done. */
export function isRapporteur(here: Here, group: GroupShape): boolean {
  const board = here.live.store.all("board").value.get(group.id);
  const asked = underway(here.live.outbox.value, "be_rapporteur");
  return asked ? asked.command.on : (board?.rapporteur?.mine ?? false);
}

function Rapporteur({ here, group, board }: RowProps) {
  const { live, session } = here;
  const mine = isRapporteur(here, group);
  const take = (on: boolean) => live.send({ type: "be_rapporteur", board: group.id, on });
  return (
    <Row icon="mic" title={t("rapporteur")} words={<Who board={board} mine={mine} />}>
      {session.state === "open" && (
        <Button look={["dense"]} onPress={() => take(!mine)}>
          {t(mine ? "rapporteur-give-back" : "rapporteur-take")}
        </Button>
      )}
    </Row>
  );
}

function Who({ board, mine }: { board: BoardShape | null; mine: boolean }) {
  if (mine) return <Changing text={t("rapporteur-you")} />;
  const who = board?.rapporteur;
  if (!who || who.mine) return <Changing text={t("rapporteur-nobody")} />;
  const signature = signatureOf(who, lang.value);
  return signature ? <Said text={signature} /> : <Changing text={t("rapporteur-somebody")} />;
}

function Ready({ here, group, board }: RowProps) {
  const { live, session } = here;
  const view = groupView(live.store.views.value, group.id);
  const said = [...live.store.all("ready").value.values()].some(({ run }) => run === session.run);
  const mine = underway(live.outbox.value, "say_ready")?.command.on ?? said;
  const asked = underway(live.outbox.value, "group_ready");
  const all = asked ? asked.command.on : (board?.ready ?? false);
  const count = view ? t("ready-count", { ready: view.ready, members: view.members }) : "";
  return (
    <Row
      icon="ready"
      title={t(all ? "ready-group" : "ready")}
      words={<Changing text={count} />}
      more={
        session.state === "open" &&
        isRapporteur(here, group) && (
          <Button
            look={["quiet", "dense", "start"]}
            pressed={all}
            onPress={() => live.send({ type: "group_ready", board: group.id, on: !all })}
          >
            {t(all ? "ready-group-not" : "ready-group-say")}
          </Button>
        )
      }
    >
      {session.state === "open" && (
        <Button
          look={["dense"]}
          pressed={mine}
          onPress={() => live.send({ type: "say_ready", on: !mine })}
        >
          {t(mine ? "ready-not" : "ready-say")}
        </Button>
      )}
    </Row>
  );
}

function Help({ here, group, board }: RowProps) {
  const { live, session } = here;
  const asked = underway(live.outbox.value, "call_help");
  const raised = asked ? asked.command.on : (board?.help ?? null) !== null;
  return (
    <Row
      icon="help"
      title={t("help")}
      words={<Changing text={t(raised ? "help-called" : "help-not-called")} />}
    >
      {session.state === "open" && (
        <Button
          look={["dense"]}
          pressed={raised}
          onPress={() => live.send({ type: "call_help", board: group.id, on: !raised })}
        >
          {t(raised ? "help-lower" : "help-raise")}
        </Button>
      )}
    </Row>
  );
}

interface LookProps {
  icon: string;
  title: string;
  words: ComponentChildren;
  more?: ComponentChildren;
  children: ComponentChildren;
}

function Row({ icon, title, words, more, children }: LookProps) {
  return (
    <li>
      <Icon name={icon} />
      <span class="together__said">
        <b>
          <Changing text={title} />
        </b>
        <span class="small quiet">{words}</span>
      </span>
      {children}
      {more && <span class="together__more">{more}</span>}
    </li>
  );
}
