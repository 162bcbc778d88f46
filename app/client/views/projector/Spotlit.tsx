// What is in the spotlight, for a whole hall: as large as it fits, and what does not fit is counted.

import { criterionOf } from "../../lib/content.ts";
import { t } from "../../lib/words.ts";
import type { ClientContent, SpotlightShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { nameOfLit } from "../lit.ts";
import { Mark } from "../Mark.tsx";
import { Said } from "../Said.tsx";
import { Fitted } from "./Fitted.tsx";
import { Foot } from "./Foot.tsx";
import { Chart, Planned } from "./Planned.tsx";
import type { ProjectorProps } from "./shown.ts";
import { WallTimer } from "./WallTimer.tsx";
import { Words } from "./Words.tsx";

interface Props extends ProjectorProps {
  lit: SpotlightShape;
}

export function Spotlit(props: Props) {
  const { session, texts, lit, now } = props;
  const block = texts.block(blockOfLit(props));
  const phase = texts.phase(session.phase);
  return (
    <>
      <header class={`wall__lit-head ${block?.dye ?? ""}`}>
        <i class="thread" aria-hidden="true" />
        <p class="wall__of">
          {block && (
            <Mark
              block={block.number}
              icon={block.icon}
              label={`${block.number} · ${block.short}`}
              look="solid"
            />
          )}
          <About {...props} />
        </p>
      </header>
      <Fitted class={`wall__lit ${block?.dye ?? ""}`} of={shownOf(props)}>
        {lit.copies.length > 0 ? <Copies {...props} /> : <NoCopies {...props} />}
      </Fitted>
      <Foot {...props} plain>
        <span class="quiet wall__lit-phase" key={phase}>
          {phase}
        </span>
        <b class="wall__lit-clock">
          <WallTimer session={session} now={now} />
        </b>
      </Foot>
    </>
  );
}

/** Whatever is written in the light. */
function shownOf({ lit, content, session, chart, message }: Props): string {
  const { seq, what } = lit;
  const told = message?.id ?? "";
  return [seq, content.lang, told, what === "agenda" ? session.seq : chart?.n].join("/");
}

/** What it is, beside the mark of its block: not where that would say the same thing twice. */
function About({ lit, texts, content, session }: Props) {
  const [copy] = lit.copies;
  if (lit.what === "note" && copy) {
    return (
      <span class="row quiet">
        <Icon name={texts.kindIcon(copy.note_kind)} />
        <span>{texts.kind(copy.note_kind)}</span>
      </span>
    );
  }
  if (lit.what === "theme") return <span class="quiet">{t("lit-theme")}</span>;
  if (lit.what === "board") return <Name text={nameOfLit(lit, content, session)} />;
  if (lit.what === "chart" || lit.what === "card") {
    const group = session.groups.find(({ id }) => id === lit.ref.split("/")[0]);
    const number = group ? t("lit-group", { number: group.number }) : "";
    return <Name text={lit.what === "card" ? [t("lit-card"), number].join(" · ") : number} />;
  }
  if (lit.what === "agenda") return <Name text={t("lit-agenda")} />;
  return null;
}

function Name({ text }: { text: string }) {
  return <Changing class="quiet" text={text} />;
}

function Copies(props: Props) {
  const { lit, texts } = props;
  const told = props.message ? 12 : 0;
  if (lit.what === "card") return <Card lit={lit} content={props.content} above={told} />;
  const [title, ...rest] = lit.copies;
  const notes = lit.what === "theme" ? rest : lit.copies;
  return (
    <>
      {lit.what === "theme" && title && (
        <h1 class="wall__lit-title">
          <Said text={title.text} />
        </h1>
      )}
      <Words
        above={told + (lit.what === "theme" ? 12 : 0)}
        leftOut={lit.left_out}
        pieces={notes.map((copy) => ({
          text: copy.text,
          lang: copy.lang,
          icon: notes.length > 1 ? texts.kindIcon(copy.note_kind) : "",
          label: texts.kind(copy.note_kind),
        }))}
      />
    </>
  );
}

interface CardProps {
  lit: SpotlightShape;
  content: ClientContent;
  above: number;
}

/** The lines by section; what not all of the group stand behind is marked. */
function Card({ lit, content, above }: CardProps) {
  const pieces = content.report_card.flatMap(({ id, title }) =>
    lit.copies
      .filter(({ section }) => section === id)
      .map((line, n) => ({
        text: line.text,
        lang: line.lang,
        icon: line.minority ? "dissent" : "",
        label: line.minority ? t("card-minority") : "",
        isSaid: line.minority,
        title: n === 0 ? title : "",
      })),
  );
  return <Words pieces={pieces} leftOut={lit.left_out} above={above} />;
}

function NoCopies(props: Props) {
  const { lit, content } = props;
  if (lit.what === "chart") {
    const criterion = criterionOf(content, lit.ref.split("/")[1] ?? "");
    return criterion ? <Chart criterion={criterion} tally={props.chart} /> : null;
  }
  return <Planned lit={lit} content={content} session={props.session} />;
}

function blockOfLit({ lit, texts, content, session }: Props): string | undefined {
  const [first = "", second = ""] = lit.ref.split("/");
  switch (lit.what) {
    case "note":
    case "theme":
      return texts.blockOf(lit.copies.find(({ question }) => question !== "")?.question ?? "")?.id;
    case "block":
      return lit.ref;
    case "card":
      return lit.block;
    case "board":
      return session.groups.find(({ id }) => id === first)?.blocks[0];
    case "question":
      return texts.blockOf(lit.ref)?.id;
    case "case":
      return content.cases.find(({ id }) => id === lit.ref)?.blocks[0];
    default: {
      const id = lit.what === "chart" ? second : lit.ref;
      return content.blocks.find((block) => block.criteria.some((one) => one.id === id))?.id;
    }
  }
}
