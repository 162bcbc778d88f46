// The participant's page: which part of the board is shown, and that nothing live takes anybody out of it.

import { useRef, useState } from "preact/hooks";
import type { Entry } from "../../lib/board.ts";
import { contentNow } from "../../lib/content.ts";
import type { Live } from "../../lib/live.ts";
import { boardNow, boardsOpen, PLENARY } from "../../lib/rights.ts";
import { has, lang, t } from "../../lib/words.ts";
import { CLOSE, type ClientContent } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import type { Page } from "../desk/begin.tsx";
import { inLanguage } from "../desk/inLanguage.ts";
import { Tabs } from "../Tabs.tsx";
import { blockClass } from "../Thread.tsx";
import { Toasts } from "../Toast.tsx";
import { Ended } from "./Ended.tsx";
import { EvaluationNow } from "./Evaluation.tsx";
import { Frame } from "./Frame.tsx";
import { BackToWalk, Gallery, isWalk } from "./Gallery.tsx";
import { WorkNow } from "./GroupTasks.tsx";
import { type Here, hereOf } from "./here.ts";
import { Learn } from "./Learn.tsx";
import { Moved } from "./Moved.tsx";
import { MyGroup } from "./MyGroup.tsx";
import { Gates, Notices } from "./Notices.tsx";
import {
  type Begun,
  changeOf,
  type Places,
  Questions,
  type Props as QuestionsProps,
} from "./Questions.tsx";
import { Rate } from "./Rate.tsx";
import { Stage } from "./Stage.tsx";
import { TopBar } from "./TopBar.tsx";
import { Unsent, unsentWords, useDraftsIn } from "./Unsent.tsx";

type Part = "questions" | "rate" | "learn" | "group";

interface Props {
  page: Page;
  live: Live;
  leave: () => void;
  /** For whom the session does not know any more. */
  joinAgain: () => void;
}

export function Participant({ page, live, leave, joinAgain }: Props) {
  const session = live.store.session.value;
  const texts = session && contentNow(session, lang.value);
  // Until the texts of another language are here, the old ones stay: nobody is taken out of what they do.
  const shown = useRef<ClientContent | null>(null);
  if (texts) shown.current = texts;
  const content = shown.current;
  const stopped = live.stopped.value;
  if (stopped?.code === CLOSE.BAD_KEY)
    return <NotKnown live={live} session={page.session} joinAgain={joinAgain} />;
  if (stopped !== null) return <Stopped live={live} session={page.session} code={stopped.code} />;
  const here = session && content && hereOf(page, live, content, session, leave);
  if (!here) {
    return (
      <Frame title={t("board-connecting")}>
        <Notices live={live} />
      </Frame>
    );
  }
  document.title = inLanguage(here.session.title, lang.value);
  return <Board here={here} />;
}

function Board({ here }: { here: Here }) {
  const { session, me, live } = here;
  const [part, show] = useState<Part>("questions");
  const [chosen, choose] = useState<string | null>(null);
  const [begun, begin] = useState<Begun | null>(null);
  const [places, setPlaces] = useState<Places>({});
  const [walk, setWalk] = useState<Walk>({ stop: null, isHome: false });
  const [reading, read] = useState(false);
  const [toMyNotes, leadToMyNotes] = useState(false);
  if (session.state === "closed" && !reading && !begun)
    return <Ended here={here} read={() => read(true)} />;

  const board = begun?.board ?? shownBoard(chosen, here);
  // Nothing takes anybody out of what they write, the walk neither.
  const walks = isWalk(here, walk.stop) && !begun;
  // Asked for by pressing it: what was being written stays as a draft.
  const toPlenary = () => {
    begin(null);
    choose(PLENARY);
    setWalk({ ...walk, isHome: true });
    show("questions");
  };
  const open = (next: Part) => {
    leadToMyNotes(false);
    show(next);
  };
  const change = (entry: Entry) => {
    const begun = changeOf(entry, here);
    if (!begun) return;
    begin(begun);
    open("questions");
  };
  return (
    <div class={`phone ${dyeOf(board, here)}`}>
      <TopBar
        here={here}
        board={part === "questions" ? board : boardNow(session, me)}
        toGroup={() => open("group")}
        toRate={part === "rate" ? null : () => open("rate")}
      />
      <Notices live={live} />
      <Stage here={here} toPlenary={toPlenary} />
      <Moved
        here={here}
        begun={begun}
        goOn={() => {
          begin(null);
          choose(null);
        }}
        toMyNotes={() => {
          begin(null);
          leadToMyNotes(true);
          show("group");
        }}
      />
      {part === "questions" && <Gates here={here} board={board} />}
      {part === "questions" && !begun && <WorkNow here={here} go={() => open("group")} />}
      {part === "questions" && !begun && <EvaluationNow here={here} />}
      {part === "questions" && (
        <Boards
          here={here}
          walk={walks ? walk : null}
          setWalk={setWalk}
          board={board}
          choose={choose}
          places={places}
          setPlaces={setPlaces}
          begun={begun}
          begin={begin}
        />
      )}
      {part === "rate" && <Rate here={here} leave={() => show("questions")} />}
      {part === "learn" && <Learn here={here} />}
      {part === "group" && <MyGroup here={here} toMyNotes={toMyNotes} onEdit={change} />}
      {!begun && <Parts part={part} show={open} walks={walks} />}
      <Toasts />
    </div>
  );
}

interface Walk {
  /** The board one stands at. */
  stop: string | null;
  /** At the own board for a while. */
  isHome: boolean;
}

interface BoardsProps extends QuestionsProps {
  walk: Walk | null;
  setWalk: (walk: Walk) => void;
}

function Boards({ walk, setWalk, ...questions }: BoardsProps) {
  if (walk === null) return <Questions {...questions} />;
  if (walk.isHome)
    return (
      <>
        <BackToWalk walk={() => setWalk({ ...walk, isHome: false })} />
        <Questions {...questions} />
      </>
    );
  return (
    <Gallery
      here={questions.here}
      at={walk.stop}
      go={(stop) => setWalk({ ...walk, stop })}
      home={() => setWalk({ ...walk, isHome: true })}
    />
  );
}

interface PartsProps {
  part: Part;
  show: (part: Part) => void;
  walks: boolean;
}

function Parts({ part, show, walks }: PartsProps) {
  return (
    <Tabs
      look="nav"
      label={t("tabs-label")}
      tabs={[
        { id: "questions", label: t(walks ? "tab-gallery" : "tab-questions"), icon: "list" },
        { id: "rate", label: t("tab-rate"), icon: "scale" },
        { id: "learn", label: t("tab-learn"), icon: "book" },
        { id: "group", label: t("tab-group"), icon: "people" },
      ]}
      current={part}
      onSelect={show}
    />
  );
}

/** Whose words this device holds is known only of somebody who was in: another key may be anybody's. */
const WAS_IN: readonly number[] = [CLOSE.REMOVED, CLOSE.REVOKED];

interface StoppedProps {
  live: Live;
  session: string;
  code: number;
}

function Stopped({ live, session, code }: StoppedProps) {
  const known = `stopped-${code}`;
  const drafts = useDraftsIn(session);
  const unsent = WAS_IN.includes(code) ? unsentWords(live.outbox.value, drafts) : [];
  return (
    <Frame title={t("stopped-title")} long={unsent.length > 0}>
      <p>{t(has(known) ? known : "stopped-other", { code })}</p>
      {unsent.length > 0 && <Unsent words={unsent} />}
      <Button look={["act", "wide", "tall"]} onPress={() => location.reload()}>
        {t("reload")}
      </Button>
      <a class="button button--quiet button--start" href="/">
        {t("join-enter-code")}
      </a>
      <Toasts />
    </Frame>
  );
}

interface NotKnownProps {
  live: Live;
  session: string;
  joinAgain: () => void;
}

/** After the session was put back to a moment before this device came, its words wait here until it is let in. */
function NotKnown({ live, session, joinAgain }: NotKnownProps) {
  const unsent = unsentWords(live.outbox.value, useDraftsIn(session));
  return (
    <Frame title={t("not-known-title")} long={unsent.length > 0}>
      <p>{t("not-known-means")}</p>
      {unsent.length > 0 && <Unsent words={unsent} />}
      {live.stored.value && (
        // What only this page holds would not survive the way to the join form.
        <Button look={["act", "wide", "tall"]} onPress={joinAgain}>
          {t("not-known-again")}
        </Button>
      )}
      <p class="quiet">{t("not-known-device")}</p>
      <a class="button button--quiet button--start" href="/">
        {t("join-enter-code")}
      </a>
      <Toasts />
    </Frame>
  );
}

/** What was chosen, as long as it may be seen; else where this person belongs now. */
function shownBoard(chosen: string | null, { session, me }: Here): string {
  if (chosen !== null && boardsOpen(session, me).includes(chosen)) return chosen;
  return boardNow(session, me);
}

function dyeOf(board: string, { blocks }: Here): string {
  const block = board === PLENARY ? undefined : blocks[0];
  return block ? blockClass(block.number) : "b-all";
}
