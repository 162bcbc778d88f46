// The log of what staff did, newest first. What may be told of it, the server has decided.

import { useEffect, useState } from "preact/hooks";
import type { JournalRow } from "../../lib/api.ts";
import { has, refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Field } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { nameOf, type Room } from "./room.ts";
import { labelOf, type StaffProps } from "./StaffTab.tsx";

const KINDS = ["all", "moderation", "leading", "links"] as const;
type Filter = (typeof KINDS)[number];
const OF: Readonly<Record<Exclude<Filter, "all">, readonly string[]>> = {
  moderation: [
    "hide_note",
    "restore_note",
    "hide_comment",
    "restore_comment",
    "remove_translation",
    "approve",
    "pause_posting",
    "lock_board",
    "set_late_work",
    "set_approve_first",
    "pause_author",
    "remove_author",
    "pause_person",
    "remove_person",
    "readmit",
    "wipe_simulated",
  ],
  leading: [
    "move_to",
    "repeat",
    "set_clock",
    "set_agenda",
    "add_languages",
    "reveal",
    "close_voting",
    "set_groups",
    "place",
    "assign",
    "merge_people",
    "merge_territories",
    "lower_help",
    "shine",
    "dim",
    "send_message",
    "withdraw_message",
    "set_mode",
    "open_session",
    "close",
    "reopen",
  ],
  links: [
    "mint_link",
    "revoke_link",
    "renew_code",
    "set_joining",
    "link",
    "recover",
    "open",
    "prepare",
  ],
};

export function AuditLog({ room, session, texts, staff }: StaffProps) {
  const [rows, setRows] = useState<readonly JournalRow[]>([]);
  const [failed, fail] = useState<string | null>(null);
  const [filter, choose] = useState<Filter>("all");
  const load = async () => {
    const answer = await staff.log();
    fail(answer.ok ? null : refusal(answer.code, answer.params));
    if (answer.ok) setRows([...answer.value].reverse());
  };
  useEffect(() => void load(), []);
  const shown = rows.filter(({ what }) => filter === "all" || OF[filter].includes(what));
  const group = (id: string) => {
    const found = session.groups.find((one) => one.id === id);
    return found ? texts.groupName(found) : t("plenary");
  };
  return (
    <section class="panel stack" aria-labelledby="staff-log">
      <div class="row row--split row--wrap">
        <h2 class="h2" id="staff-log">
          {t("log-title")}
        </h2>
        <Button look={["quiet", "dense"]} onPress={load}>
          {t("log-again")}
        </Button>
      </div>
      <p class="small quiet">{t("log-hint")}</p>
      <Field label={t("log-filter")}>
        {({ id }) => (
          <span class="select">
            <select
              id={id}
              class="input"
              value={filter}
              onChange={(event) => choose(event.currentTarget.value as Filter)}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`log-filter-${kind}`)}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        )}
      </Field>
      <div role="alert">{failed !== null && <p class="state--refused">{failed}</p>}</div>
      {shown.length === 0 && failed === null && <p class="quiet">{t("log-none")}</p>}
      <ol class="staff__log">
        {shown.map((row) => (
          <li key={row.order}>
            <time class="tiny quiet" dateTime={new Date(row.at).toISOString()}>
              {new Date(row.at).toLocaleTimeString()}
            </time>
            <span>
              <b>
                <bdi translate={false}>{whoOf(row)}</bdi>
              </b>{" "}
              {t(saidOf(row.what))}
              <About row={row} room={room} group={group} />
              {row.refused !== null && (
                <span class="small state--refused"> {t("log-refused")}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function About(props: { row: JournalRow; room: Room; group: (id: string) => string }) {
  const words = aboutOf(props);
  if (words === null) return null;
  return (
    <span class="small quiet">
      {" "}
      <bdi translate={false} key={words}>
        {words}
      </bdi>
    </span>
  );
}

interface Asking {
  row: JournalRow;
  room: Room;
  group: (id: string) => string;
}

/** In words, as far as this page still has what it was done to. */
function aboutOf({ row: { kind, id }, room, group }: Asking): string | null {
  if (id === null) return null;
  switch (kind) {
    case "note": {
      const note = room.notes.find((one) => one.id === id);
      return note ? `“${note.text.slice(0, 60)}${note.text.length > 60 ? "…" : ""}”` : null;
    }
    case "person": {
      const person = room.person(id);
      return person ? nameOf(person) : null;
    }
    case "board":
      return group(id);
    case "link": {
      const link = room.links.find((one) => one.id === id);
      return link ? labelOf(link) : null;
    }
    default:
      return null;
  }
}

/** What staff may not do at all has no sentence; that somebody asked for it is not hidden. */
function saidOf(what: string): string {
  const known = `log-${what.replace(/_/g, "-")}`;
  return has(known) ? known : "log-other";
}

function whoOf({ who, label }: JournalRow): string {
  return who === "link" ? label : t(`log-by-${who}`);
}
