// What holds for the whole session: showing all ratings; and in a menu joining, closing, opening again,
// duplicating and rehearsing.

import { useState } from "preact/hooks";
import { isShown } from "../../lib/rounds.ts";
import { ownName, t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { type Choice, Menu } from "../desk/Menu.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { AgendaEditor } from "./AgendaEditor.tsx";
import { Duplicate } from "./Duplicate.tsx";
import type { Give } from "./give.ts";
import { MODES, type Mode, ModeFirst } from "./ModeFirst.tsx";
import { Rehearse } from "./Rehearse.tsx";
import { RevealFirst } from "./RevealFirst.tsx";
import type { Room } from "./room.ts";
import type { StaffRoom } from "./staffroom.ts";

type Question = "close" | "reveal" | "agenda" | "duplicate" | "rehearse" | Mode;

interface WholeProps {
  session: SessionShape;
  texts: Texts;
  /** In which this page can be had. */
  languages: readonly string[];
  give: Give;
  progress: Room["progress"];
  /** Whether anybody has rated anything. */
  rated: boolean;
  staff: StaffRoom;
}

export function Whole(props: WholeProps) {
  const { session, texts, languages, give, progress } = props;
  const [asking, ask] = useState<Question | null>(null);
  const open = session.state === "open";
  const revealed = isShown(session, null, session.rating_round);
  const mayReveal = open && !revealed && (props.rated || session.rights.rate !== "none");
  return (
    <section class="panel" aria-label={t("console-whole")}>
      {session.state === "closed" && <p>{t("console-closed")}</p>}
      {open && !session.posting && (
        <p class="state state--offline">
          <Icon name="lock" />
          <span>{t("console-posting-paused")}</span>
        </p>
      )}
      {open && session.approve_first && <p class="small quiet">{t("console-approve-is-on")}</p>}
      <div class="row row--split">
        {revealed && <span class="state state--saved">{t("console-all-revealed")}</span>}
        {mayReveal && (
          <Button look={["dense"]} onPress={() => ask("reveal")}>
            {t("console-reveal-all")}
          </Button>
        )}
        <Menu
          buttonClass="button button--dense button--quiet"
          button={
            <>
              {t("console-session")}
              <Icon name="down" />
            </>
          }
          choices={() => choicesOf(session, languages, give, ask)}
        />
      </div>
      {asking === "reveal" && (
        <RevealFirst
          session={session}
          groups={session.groups}
          isAll
          progress={progress}
          yes={() => give({ type: "reveal", group: null }, t("asked-reveal-all"))}
          done={() => ask(null)}
        />
      )}
      {asking === "agenda" && (
        <AgendaEditor session={session} texts={texts} give={give} done={() => ask(null)} />
      )}
      {asking === "duplicate" && (
        <Duplicate duplicate={props.staff.duplicate} done={() => ask(null)} />
      )}
      {asking === "rehearse" && (
        <Rehearse rehearsing={props.staff.rehearsing} done={() => ask(null)} />
      )}
      {isMode(asking) && (
        <ModeFirst from={session.mode} to={asking} give={give} done={() => ask(null)} />
      )}
      {asking === "close" && (
        <Confirm yes={() => give({ type: "close" }, t("asked-close"))} done={() => ask(null)} />
      )}
    </section>
  );
}

function isMode(asking: Question | null): asking is Mode {
  return MODES.some((mode) => mode === asking);
}

type Ask = (question: Question) => void;

function choicesOf(
  session: SessionShape,
  languages: readonly string[],
  give: Give,
  ask: Ask,
): Choice[] {
  const like = { id: "duplicate", content: `${t("duplicate")} …`, choose: () => ask("duplicate") };
  switch (session.state) {
    case "prepared":
      return [...planChoices(session, languages, give, ask), like];
    case "open":
      return [
        ...planChoices(session, languages, give, ask),
        like,
        { id: "rehearse", content: `${t("rehearse")} …`, choose: () => ask("rehearse") },
        ...doorChoices(session, give, ask),
      ];
    case "closed":
      return [...closedChoices(give), like];
  }
}

/** How the session is set up: before it is open, and while it is. */
function planChoices(
  session: SessionShape,
  languages: readonly string[],
  give: Give,
  ask: Ask,
): Choice[] {
  return [
    { id: "agenda", content: t("agenda-change"), choose: () => ask("agenda") },
    ...moreLanguages(session, languages, give),
    ...switches(session, give),
    ...MODES.filter((mode) => mode !== session.mode).map((mode) => ({
      id: mode,
      content: `${t(`console-mode-${mode}`)} …`,
      choose: () => ask(mode),
    })),
  ];
}

function doorChoices(session: SessionShape, give: Give, ask: Ask): Choice[] {
  const way = session.joining ? "close" : "open";
  const turn = () =>
    give({ type: "set_joining", open: !session.joining }, t(`asked-joining-${way}`));
  return [
    { id: "joining", content: t(`console-joining-${way}`), choose: turn },
    { id: "close", content: t("console-close"), choose: () => ask("close"), class: "menu__grave" },
  ];
}

/** Those this tool speaks; languages are added, never taken away (H25). */
function moreLanguages(session: SessionShape, languages: readonly string[], give: Give): Choice[] {
  const missing = languages.filter((one) => !session.languages.includes(one));
  return missing.map((one) => {
    const words = t("languages-add", { language: ownName(one) });
    const add = () => give({ type: "add_languages", languages: [one] }, words);
    return { id: `language-${one}`, content: words, choose: add };
  });
}

/** Each says what choosing it will do. */
function switches(session: SessionShape, give: Give): Choice[] {
  const { posting, approve_first, late_work } = session;
  const pause = {
    id: "posting",
    content: t(posting ? "console-posting-pause" : "console-posting-go-on"),
    choose: () =>
      give(
        { type: "pause_posting", on: posting },
        t(posting ? "asked-posting-pause" : "asked-posting-go-on"),
      ),
  };
  return [
    ...(session.state === "open" ? [pause] : []),
    {
      id: "approve",
      content: t(approve_first ? "console-approve-off" : "console-approve-on"),
      choose: () =>
        give(
          { type: "set_approve_first", on: !approve_first },
          t(approve_first ? "console-approve-off" : "console-approve-on"),
        ),
    },
    {
      id: "late",
      content: t(late_work ? "console-late-off" : "console-late-on"),
      choose: () =>
        give(
          { type: "set_late_work", on: !late_work },
          t(late_work ? "console-late-off" : "console-late-on"),
        ),
    },
  ];
}

function closedChoices(give: Give): Choice[] {
  const reopen = () => give({ type: "reopen" }, t("asked-reopen"));
  return [{ id: "reopen", content: t("console-reopen"), choose: reopen }];
}

function Confirm({ yes, done }: { yes: () => void; done: () => void }) {
  const go = () => {
    yes();
    done();
  };
  return (
    <Dialog
      title={t("confirm-close")}
      onClose={done}
      actions={
        <>
          <Button onPress={done}>{t("console-cancel")}</Button>
          <Button look={["grave"]} onPress={go}>
            {t("confirm-close-yes")}
          </Button>
        </>
      }
    >
      {[1, 2, 3].map((n) => (
        <p key={n}>{t(`confirm-close-${n}`)}</p>
      ))}
    </Dialog>
  );
}
