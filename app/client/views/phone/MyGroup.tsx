// My group: who is with me, on which blocks, the call, and what this device knows of me.

import { useState } from "preact/hooks";
import type { Entry } from "../../lib/board.ts";
import { mayChoose } from "../../lib/rights.ts";
import { signatureOf } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type { GroupShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import { countryName } from "../desk/countryName.ts";
import { Icon } from "../Icon.tsx";
import { Mark } from "../Mark.tsx";
import { Said } from "../Said.tsx";
import { GroupChoice } from "./GroupChoice.tsx";
import { GroupTasks } from "./GroupTasks.tsx";
import type { Here } from "./here.ts";
import { Languages } from "./Languages.tsx";
import { MyNotes } from "./MyNotes.tsx";
import { OtherDevice } from "./OtherDevice.tsx";
import { ShowRatings } from "./ShowRatings.tsx";
import { TerritoryCard } from "./TerritoryCard.tsx";
import { Together } from "./Together.tsx";

interface Props {
  here: Here;
  /** Led here to look at the own notes. */
  toMyNotes: boolean;
  onEdit: (entry: Entry) => void;
}

export function MyGroup({ here, toMyNotes, onEdit }: Props) {
  const { session, group } = here;
  const isChoosing = mayChoose(session);
  return (
    <main class="stack stack--wide">
      {toMyNotes && <MyNotes here={here} open onEdit={onEdit} />}
      {group && <OneGroup here={here} group={group} />}
      {group && (
        <GroupTasks
          here={here}
          group={group}
          people={
            <>
              <Together here={here} group={group} />
              <ShowRatings here={here} />
              <Members here={here} group={group} />
            </>
          }
        />
      )}
      {isChoosing && <GroupChoice here={here} />}
      {!group && !isChoosing && <NoGroup />}
      {!toMyNotes && <MyNotes here={here} open={false} onEdit={onEdit} />}
      <TerritoryCard here={here} />
      <Device here={here} />
    </main>
  );
}

function NoGroup() {
  return (
    <section class="stack stack--tight">
      <h1 class="question">{t("group-none")}</h1>
      <p class="quiet">{t("group-none-text")}</p>
    </section>
  );
}

function OneGroup({ here, group }: { here: Here; group: GroupShape }) {
  return (
    <section class="stack">
      <h1 class="question">{group.name || t("group-number", { number: group.number })}</h1>
      <div class="chips">
        {here.blocks.map((block) => (
          <Mark
            key={block.id}
            block={block.number}
            icon={block.icon ?? "weave"}
            label={`${block.number} · ${block.short_title}`}
          />
        ))}
      </div>
      {group.call !== "" && (
        <a
          class="button button--act button--wide"
          href={group.call}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Icon name="call" />
          {t("group-call")}
        </a>
      )}
    </section>
  );
}

function Members({ here, group }: { here: Here; group: GroupShape }) {
  const { live, session } = here;
  const others = [...live.store.people.value.values()]
    .filter((person) => !person.mine && person.group === group.id)
    .map((person) => ({
      id: person.id,
      label: signatureOf(person, lang.value),
      simulated: person.simulated,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang.value));
  return (
    <div class="stack stack--tight">
      <div class="row row--split">
        <h2 class="h2">{t("group-members")}</h2>
        {session.mode !== "anonymous" && (
          <span class="tag">
            <Icon name="people" />
            <Changing text={t("group-size", { count: others.length + 1 })} />
          </span>
        )}
      </div>
      {isOnlyOne(here) && (
        <p class="small">
          {t("group-only-you", { place: here.me.place || countryName(here.me.country ?? "") })}
        </p>
      )}
      {session.mode === "anonymous" ? (
        <p class="small quiet">{t("group-members-hidden")}</p>
      ) : (
        <ul class="members">
          {others.map(({ id, label, simulated }) => (
            <li key={id}>
              <Said text={label} />{" "}
              {simulated && <span class="tag tag--box">{t("simulated")}</span>}
            </li>
          ))}
          {others.length === 0 && <li class="quiet">{t("group-alone")}</li>}
        </ul>
      )}
    </div>
  );
}

/** Where notes are signed with the place, it names whoever is the only one from there (H40). */
function isOnlyOne({ live, session, me }: Here): boolean {
  if (session.mode !== "territory") return false;
  return ![...live.store.people.value.values()].some(
    (other) =>
      !other.mine &&
      other.group === me.group &&
      other.country === me.country &&
      other.place === me.place,
  );
}

function Device({ here }: { here: Here }) {
  const [leaving, ask] = useState(false);
  const name = here.me.name ?? "";
  return (
    <section class="stack" aria-label={t("group-device")}>
      <Languages page={here.page} />
      <OtherDevice here={here} />
      <Button look={["quiet", "start"]} icon="person" onPress={() => ask(true)}>
        {t("join-not-me")}
      </Button>
      {leaving && (
        <Dialog
          title={t("join-not-me")}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onPress={() => ask(false)}>{t("cancel")}</Button>
              <Button look={["grave"]} onPress={here.leave}>
                {t("join-not-me")}
              </Button>
            </>
          }
        >
          <p>{t("join-not-me-means", { name })}</p>
        </Dialog>
      )}
    </section>
  );
}
