// Roles and links, the join code, and the log of what staff did.

import { useState } from "preact/hooks";
import { refusal, t } from "../../lib/words.ts";
import type { LinkShape, SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { CopyField } from "../desk/CopyField.tsx";
import { halvesOf } from "../desk/halvesOf.ts";
import type { Texts } from "../desk/texts.ts";
import { TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Pick } from "../Pick.tsx";
import { AuditLog } from "./AuditLog.tsx";
import { LINK_ROLES, type LinkRole, made, mint } from "./links.ts";
import type { Room } from "./room.ts";
import type { StaffRoom } from "./staffroom.ts";

export interface StaffProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
  staff: StaffRoom;
}

export function StaffTab(props: StaffProps) {
  return (
    <main class="staff">
      <div class="stack">
        <Links {...props} />
        <JoinCode {...props} />
      </div>
      <AuditLog {...props} />
    </main>
  );
}

function Links({ room, session }: StaffProps) {
  const [making, make] = useState(false);
  const [revoking, revoke] = useState<LinkShape | null>(null);
  const links = [...room.links].sort(
    (a, b) => Number(a.revoked) - Number(b.revoked) || a.at - b.at,
  );
  return (
    <section class="panel stack" aria-labelledby="staff-links">
      <div class="row row--split">
        <h2 class="h2" id="staff-links">
          {t("links-title")}
        </h2>
        <Button look={["dense"]} icon="plus" onPress={() => make(true)}>
          {t("links-make")}
        </Button>
      </div>
      <p class="small quiet">{t("links-hint")}</p>
      <ul class="staff__links">
        {links.map((link) => (
          <OneLink key={link.id} link={link} revoke={() => revoke(link)} />
        ))}
      </ul>
      {making && (
        <MakeLink
          close={() => make(false)}
          send={(role, label) => {
            room.give(mint(session.id, role, label), t("asked-mint", { label }));
            make(false);
          }}
        />
      )}
      {revoking && (
        <Dialog
          title={t("links-revoke-title", { label: labelOf(revoking) })}
          onClose={() => revoke(null)}
          actions={
            <>
              <Button onPress={() => revoke(null)}>{t("console-cancel")}</Button>
              <Button
                look={["grave"]}
                onPress={() => {
                  room.give({ type: "revoke_link", id: revoking.id }, t("asked-revoke"));
                  revoke(null);
                }}
              >
                {t("links-revoke-yes")}
              </Button>
            </>
          }
        >
          <p>{t("links-revoke-1")}</p>
        </Dialog>
      )}
    </section>
  );
}

function OneLink({ link, revoke }: { link: LinkShape; revoke: () => void }) {
  const address = made.value.get(link.id);
  const label = labelOf(link);
  return (
    <li class="staff__link">
      <span class="staff__label">
        <b>
          <bdi translate={false} key={label}>
            {label}
          </bdi>
        </b>
        <span class="small quiet">
          {t(`role-${link.role}`)}
          {link.owner && ` · ${t("links-owner")}`} · {new Date(link.at).toLocaleTimeString()}
        </span>
      </span>
      {link.revoked ? (
        <span class="state state--refused">
          <Icon name="lock" />
          <span>{t("links-revoked")}</span>
        </span>
      ) : (
        <span class="row">
          <Button look={["quiet", "dense"]} onPress={revoke}>
            <span class="sr">{label}: </span>
            {t("links-revoke")}
          </Button>
        </span>
      )}
      {address !== undefined && !link.revoked && (
        <span class="staff__address">
          <CopyField label={label} text={address} />
          <span class="tiny quiet">{t("links-once")}</span>
        </span>
      )}
    </li>
  );
}

interface MakeProps {
  close: () => void;
  send: (role: LinkRole, label: string) => void;
}

function MakeLink({ close, send }: MakeProps) {
  const [role, choose] = useState<LinkRole>("facilitator");
  const [label, setLabel] = useState("");
  return (
    <Dialog
      title={t("links-make")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("console-cancel")}</Button>
          <Button
            look={["act"]}
            disabled={label.trim() === ""}
            onPress={() => send(role, label.trim())}
          >
            {t("links-make-yes")}
          </Button>
        </>
      }
    >
      <Pick
        stacked
        label={t("links-role")}
        value={role}
        onPick={choose}
        options={LINK_ROLES.map((value) => ({ value, label: t(`links-for-${value}`) }))}
      />
      <TextField
        label={t("links-label")}
        hint={t("links-label-hint")}
        value={label}
        maxLength={40}
        onInput={setLabel}
      />
    </Dialog>
  );
}

function JoinCode({ room, session, staff }: StaffProps) {
  const [asking, ask] = useState(false);
  const [failed, fail] = useState<string | null>(null);
  const renew = async () => {
    ask(false);
    const drawn = await staff.code();
    fail(drawn.ok ? null : refusal(drawn.code, drawn.params));
    if (drawn.ok) room.give({ type: "renew_code", ...drawn.value }, t("asked-renew"));
  };
  if (session.code === null || session.state === "closed") return null;
  return (
    <section class="panel stack" aria-labelledby="staff-code">
      <h2 class="h2" id="staff-code">
        {t("console-code")}
      </h2>
      <div class="row row--split">
        <b class="mark" dir="ltr" translate={false} key={session.code}>
          {halvesOf(session.code).join("-")}
        </b>
        <Button look={["dense"]} onPress={() => ask(true)}>
          {t("code-renew")}
        </Button>
      </div>
      <div role="alert">{failed !== null && <p class="small state--refused">{failed}</p>}</div>
      {asking && (
        <Dialog
          title={t("code-renew-title")}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onPress={() => ask(false)}>{t("console-cancel")}</Button>
              <Button look={["grave"]} onPress={renew}>
                {t("code-renew-yes")}
              </Button>
            </>
          }
        >
          <p>{t("code-renew-1")}</p>
          <p>{t("code-renew-2")}</p>
        </Dialog>
      )}
    </section>
  );
}

/** What the server wrote down itself has no label. */
export function labelOf(link: LinkShape): string {
  if (link.label) return link.label;
  return t(link.recovery ? "links-recovery" : "links-server");
}
