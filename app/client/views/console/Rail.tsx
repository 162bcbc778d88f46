// The rail of the control room: now and its clock, next and what it changes, and what holds for the whole session.

import type { ComponentChildren } from "preact";
import { t } from "../../lib/words.ts";
import type { CountsView, SessionShape, VotingView } from "../../protocol.gen.ts";
import { EvaluationCard } from "../desk/EvaluationCard.tsx";
import type { Texts } from "../desk/texts.ts";
import type { Moment } from "./agenda.ts";
import type { Give } from "./give.ts";
import { Next } from "./Next.tsx";
import { Now } from "./Now.tsx";
import { Prepared } from "./Prepared.tsx";
import type { Room } from "./room.ts";
import type { StaffRoom } from "./staffroom.ts";
import { Voting } from "./Voting.tsx";
import { Whole } from "./Whole.tsx";

interface RailProps {
  session: SessionShape;
  texts: Texts;
  now: () => number;
  people: number;
  voting: VotingView | undefined;
  target: Moment | undefined;
  aim: (moment: Moment | undefined) => void;
  give: Give;
  progress: Room["progress"];
  /** The spotlight and the words to all. */
  stage: ComponentChildren;
  views: Room["views"];
  languages: readonly string[];
  staff: StaffRoom;
}

export function Rail(props: RailProps) {
  const { session, texts, give } = props;
  return (
    <aside class="rail" aria-label={t("console-rail")}>
      {session.state === "prepared" && <Prepared give={give} />}
      {session.state === "open" && (
        <Now session={session} texts={texts} now={props.now} give={give} />
      )}
      <Voting session={session} voting={props.voting} give={give} />
      {session.state === "open" && <Next {...props} />}
      <Whole
        session={session}
        texts={texts}
        languages={props.languages}
        give={give}
        progress={props.progress}
        rated={((props.views.get("counts") as CountsView | undefined)?.ratings ?? 0) > 0}
        staff={props.staff}
      />
      {session.state === "open" && props.stage}
      <EvaluationCard questions={texts.evaluation} views={props.views} />
    </aside>
  );
}
