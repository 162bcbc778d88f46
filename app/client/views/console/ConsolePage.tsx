// The facilitator's console: the top bar and its tabs. What is shown comes from the session, what is asked goes out.

import { useState } from "preact/hooks";
import type { Files } from "../../lib/downloads.ts";
import { t } from "../../lib/words.ts";
import type { CountsView, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { Banner } from "../Banner.tsx";
import { halvesOf } from "../desk/halvesOf.ts";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { LiveState } from "../desk/LiveState.tsx";
import { Top } from "../desk/Top.tsx";
import type { Texts } from "../desk/texts.ts";
import { Download } from "../organizer/Download.tsx";
import type { Bench } from "../synthesis/bench.ts";
import { SynthesisTab } from "../synthesis/SynthesisTab.tsx";
import type { Tab } from "../Tabs.tsx";
import { AskedList } from "./AskedList.tsx";
import type { Asked } from "./asked.ts";
import { ControlRoom } from "./ControlRoom.tsx";
import { NotesTab } from "./NotesTab.tsx";
import { PeopleAndGroups } from "./PeopleAndGroups.tsx";
import type { Room } from "./room.ts";
import { Simulated } from "./Simulated.tsx";
import { StaffTab } from "./StaffTab.tsx";
import type { StaffRoom } from "./staffroom.ts";
import { useMinute } from "./useMinute.ts";

type Part = "room" | "people" | "notes" | "synthesis" | "staff";
const PARTS: readonly Part[] = ["room", "people", "notes", "synthesis", "staff"];

interface ConsoleProps {
  room: Room;
  session: SessionShape;
  texts: Texts;
  staff: StaffRoom;
  bench: Bench;
  notes: ReadonlyMap<string, NoteShape>;
  title: string;
  languages: readonly string[];
  status: "connecting" | "live" | "offline" | "stopped";
  asked: readonly Asked[];
  again: (id: string) => void;
  drop: (id: string) => void;
  files: Files;
}

/** Hours and minutes of this device, as its language writes them. */
function onTheClock(at: number): string {
  const inWords = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
  return inWords.format(at);
}

export function ConsolePage(props: ConsoleProps) {
  const { room, session, texts } = props;
  const [part, open] = useState<Part>("room");
  const now = useMinute(room.now);
  const here = Object.values(room.online).reduce((sum, count) => sum + count, 0);
  const tabs: Tab<Part>[] = PARTS.map((id) => ({ id, label: t(`console-tab-${id}`) }));
  return (
    <div class="console">
      <Top
        title={props.title}
        tabs={tabs}
        tabsLabel={t("console-tabs")}
        current={part}
        select={open}
      >
        <LanguageChoice languages={props.languages} />
        {session.code !== null && (
          <span class="mark console__code tiny" dir="ltr" title={t("console-code")}>
            <span class="sr">{t("console-code")}: </span>
            {halvesOf(session.code).join("-")}
          </span>
        )}
        {session.state === "closed" && (
          <Download languages={session.languages} files={props.files} />
        )}
        <LiveState status={props.status} here={here} all={room.people} />
      </Top>
      {session.restored !== null && session.started_at <= session.restored && (
        <Banner
          icon="refused"
          urgent={true}
          title={t("console-restored", { time: onTheClock(session.restored) })}
        >
          {t("console-restored-check")}
        </Banner>
      )}
      <Simulated
        counts={room.views.get("counts") as CountsView | undefined}
        give={room.give}
        rehearsing={props.staff.rehearsing}
        now={now}
      />
      {part === "room" && (
        <ControlRoom
          {...{ room, session, texts, now }}
          languages={props.languages}
          choosePeople={() => open("people")}
          staff={props.staff}
        />
      )}
      {part === "people" && <PeopleAndGroups {...{ room, session, texts }} />}
      {part === "notes" && <NotesTab {...{ room, session, texts }} />}
      {part === "synthesis" && (
        <SynthesisTab
          {...{ session, texts }}
          views={room.views}
          notes={props.notes}
          bench={props.bench}
        />
      )}
      {part === "staff" && <StaffTab {...{ room, session, texts }} staff={props.staff} />}
      <AskedList
        asked={props.asked}
        online={props.status === "live"}
        again={props.again}
        drop={props.drop}
      />
    </div>
  );
}
