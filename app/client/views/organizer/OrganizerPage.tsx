// The organizer's page: the live synthesis in its tabs, and the downloads. Findings are written here, the rest is read.

import { useState } from "preact/hooks";
import type { Files } from "../../lib/downloads.ts";
import { isShown } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { AnyView, CountsView, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { AskedList } from "../console/AskedList.tsx";
import type { Asked } from "../console/asked.ts";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { LiveState } from "../desk/LiveState.tsx";
import { Top } from "../desk/Top.tsx";
import type { Texts } from "../desk/texts.ts";
import type { Bench } from "../synthesis/bench.ts";
import { FindingsTab } from "../synthesis/FindingsTab.tsx";
import { ThemesTab } from "../synthesis/ThemesTab.tsx";
import type { Tab } from "../Tabs.tsx";
import { BlocksTab } from "./BlocksTab.tsx";
import { CardsTab } from "./CardsTab.tsx";
import { Download } from "./Download.tsx";
import { MatrixTab } from "./MatrixTab.tsx";
import { ProposalsTab } from "./ProposalsTab.tsx";

const PARTS = ["matrix", "blocks", "themes", "proposals", "findings", "cards"] as const;
export type Part = (typeof PARTS)[number];

export interface SynthesisProps {
  session: SessionShape;
  notes: ReadonlyMap<string, NoteShape>;
  views: ReadonlyMap<string, AnyView>;
  texts: Texts;
  bench: Bench;
}

interface OrganizerProps extends SynthesisProps {
  title: string;
  languages: readonly string[];
  status: "connecting" | "live" | "offline" | "stopped";
  files: Files;
  asked: readonly Asked[];
  again: (id: string) => void;
  drop: (id: string) => void;
}

export function OrganizerPage(props: OrganizerProps) {
  const { session, notes, views, texts, bench } = props;
  const [part, open] = useState<Part>("matrix");
  return (
    <div class="organize">
      <Top
        title={props.title}
        tabs={synthesisTabs(bench)}
        tabsLabel={t("organizer-tabs")}
        current={part}
        select={open}
      >
        <LanguageChoice languages={props.languages} />
        <LiveState status={props.status} />
        <Download languages={session.languages} files={props.files} />
      </Top>
      <SynthesisPart part={part} {...{ session, notes, views, texts, bench }} />
      <AskedList
        asked={props.asked}
        online={props.status === "live"}
        again={props.again}
        drop={props.drop}
      />
    </div>
  );
}

/** The tabs, here and in the console. Refused findings are told where their tab is. */
export function synthesisTabs({ findings, orphans }: Bench): Tab<Part>[] {
  const refused = orphans.length + findings.filter((one) => one.refused !== null).length;
  return PARTS.map((id) => ({
    id,
    label:
      id === "findings" && refused > 0
        ? t("organizer-tab-findings-refused", { refused })
        : t(`organizer-tab-${id}`),
  }));
}

export function SynthesisPart({ part, ...props }: SynthesisProps & { part: Part }) {
  const { session, notes, views, texts, bench } = props;
  const counts = countsOf(views);
  const revealed = isShown(session, null, session.rating_round);
  switch (part) {
    case "matrix":
      return <MatrixTab {...{ session, views, notes, counts, revealed, texts, bench }} />;
    case "blocks":
      return <BlocksTab {...{ session, bench, notes, views, texts }} />;
    case "themes":
      return <ThemesTab {...{ session, texts, bench }} />;
    case "proposals":
      return <ProposalsTab {...{ session, views, notes, texts, bench }} />;
    case "findings":
      return <FindingsTab {...{ session, texts, bench }} />;
    case "cards":
      return <CardsTab {...{ session, views, texts, bench }} />;
  }
}

function countsOf(views: ReadonlyMap<string, AnyView>): CountsView | undefined {
  const view = views.get("counts");
  return view && "unplaced" in view ? view : undefined;
}
