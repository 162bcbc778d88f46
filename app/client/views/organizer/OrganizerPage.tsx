// The organizer's page: the live synthesis in two tabs, and the downloads. Reads only.

import { useState } from "preact/hooks";
import type { Fetched } from "../../lib/downloads.ts";
import { isShown } from "../../lib/rounds.ts";
import { t } from "../../lib/words.ts";
import type { AnyView, CountsView, NoteShape, SessionShape } from "../../protocol.gen.ts";
import { LanguageChoice } from "../desk/LanguageChoice.tsx";
import { LiveState } from "../desk/LiveState.tsx";
import { Top } from "../desk/Top.tsx";
import type { Texts } from "../desk/texts.ts";
import { BlocksTab } from "./BlocksTab.tsx";
import { Download } from "./Download.tsx";
import { MatrixTab } from "./MatrixTab.tsx";
import { ProposalsTab } from "./ProposalsTab.tsx";

type Part = "matrix" | "blocks" | "proposals";

interface OrganizerProps {
  session: SessionShape;
  notes: ReadonlyMap<string, NoteShape>;
  views: ReadonlyMap<string, AnyView>;
  texts: Texts;
  title: string;
  languages: readonly string[];
  status: "connecting" | "live" | "offline" | "stopped";
  download: (format: string, language: string) => Promise<Fetched>;
}

export function OrganizerPage(props: OrganizerProps) {
  const { session, notes, views, texts } = props;
  const [part, open] = useState<Part>("matrix");
  const counts = countsOf(views);
  const revealed = isShown(session, null, session.rating_round);
  const tabs = (["matrix", "blocks", "proposals"] as const).map((id) => ({
    id,
    label: t(`organizer-tab-${id}`),
  }));
  return (
    <div class="organize">
      <Top
        title={props.title}
        tabs={tabs}
        tabsLabel={t("organizer-tabs")}
        current={part}
        select={open}
      >
        <LanguageChoice languages={props.languages} />
        <LiveState status={props.status} />
        <Download languages={session.languages} get={props.download} />
      </Top>
      {part === "matrix" && <MatrixTab {...{ views, notes, counts, revealed, texts }} />}
      {part === "blocks" && <BlocksTab {...{ session, notes, views, texts }} />}
      {part === "proposals" && <ProposalsTab {...{ views, notes, texts }} />}
    </div>
  );
}

function countsOf(views: ReadonlyMap<string, AnyView>): CountsView | undefined {
  const view = views.get("counts");
  return view && "unplaced" in view ? view : undefined;
}
