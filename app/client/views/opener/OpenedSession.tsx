// After opening: the recovery code to keep, the links to hand out, the code for people; then on to the console.

import { lang, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { CopyField } from "../desk/CopyField.tsx";
import { halvesOf } from "../desk/halvesOf.ts";
import { Icon } from "../Icon.tsx";
import { LinkRow } from "./LinkRow.tsx";
import { DOORS, inHands, joinLinkOf, linkOf, type Opened } from "./opening.ts";

interface OpenedProps {
  opened: Opened;
  qr: string | null;
  /** How phones reach this server. */
  address: string;
  another: (() => void) | null;
}

export function OpenedSession({ opened, qr, address, another }: OpenedProps) {
  const title = opened.title[lang.value] ?? Object.values(opened.title)[0] ?? "";
  return (
    <div class="opened">
      <div class="stack stack--wide">
        <section class="stack opened__links">
          <p class="voice" key={title}>
            {title}
          </p>
          {opened.prepared && <p class="small quiet">{t("opener-when-later-means")}</p>}
        </section>
        <Recovery code={opened.keys.recovery} at={`${address}/facilitate/${opened.id}`} />
        <section class="opened__links" aria-labelledby="links">
          <h2 id="links">{t("opener-links")}</h2>
          <p class="small quiet">{t("opener-links-hint")}</p>
          {DOORS.map((door) => (
            <LinkRow key={door} door={door} link={linkOf(opened, door, address)} />
          ))}
        </section>
        <div class="opened__links row row--split row--wrap">
          <a class="button button--act" href={`/facilitate/${opened.id}`}>
            {t("opener-to-console")}
            <Icon name="next" />
          </a>
          {opened.like !== undefined && (
            <a class="button button--quiet" href={`/facilitate/${opened.like}`}>
              {t("opener-back")}
            </a>
          )}
          {another && (
            <Button look={["quiet"]} onPress={another}>
              {t("opener-another")}
            </Button>
          )}
        </div>
      </div>
      <JoinCard opened={opened} qr={qr} address={address} />
    </div>
  );
}

function JoinCard({ opened, qr, address }: Omit<OpenedProps, "another">) {
  return (
    <aside class="panel opened__join">
      <h2>{t("opener-join")}</h2>
      {qr !== null && <img src={qr} alt={t("opener-qr")} />}
      <p class="opened__code" dir="ltr">
        {halvesOf(opened.code).join(" ")}
      </p>
      <p class="small quiet">
        {t("opener-join-at")} <b dir="ltr">{address.replace(/^https?:\/\//, "")}</b>
      </p>
      <CopyField label={t("opener-join-link")} text={joinLinkOf(opened, address)} />
    </aside>
  );
}

/** Address and code as one thing to keep: on paper, the code alone does not say where it is used. */
function Recovery({ code, at }: { code: string; at: string }) {
  const hands = inHands(code);
  return (
    <section class="recovery" aria-labelledby="recovery">
      <h2 id="recovery">{t("opener-recovery")}</h2>
      <p class="small">{t("opener-recovery-hint")}</p>
      <dl class="recovery__both">
        <dt class="small quiet">{t("opener-recovery-address")}</dt>
        <dd class="recovery__address" dir="ltr" translate={false}>
          {at}
        </dd>
        <dt class="small quiet">{t("opener-recovery-code")}</dt>
        <dd class="recovery__code" dir="ltr" translate={false}>
          {hands.map((hand, n) => (
            <span key={n}>{hand}</span>
          ))}
        </dd>
      </dl>
      <div class="row row--wrap">
        <CopyField
          label={t("opener-recovery-both")}
          text={`${at}\n${hands.join(" ")}`}
          says={t("opener-recovery-copy")}
          hidden
        />
        <Button look={["dense"]} onPress={() => print()}>
          {t("opener-print")}
        </Button>
      </div>
    </section>
  );
}
