// What is in the spotlight, as it is read on a phone: copies without their authors, or texts every screen has already.

import { blockOf, criterionOf } from "../../lib/content.ts";
import { t } from "../../lib/words.ts";
import type { CopiedShape, SpotlightShape, TallyView } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import { questionText } from "../lit.ts";
import { Said } from "../Said.tsx";
import { CaseStudy } from "./CaseStudy.tsx";
import type { InRoom } from "./here.ts";
import { Result } from "./Result.tsx";

interface Props {
  here: InRoom;
  lit: SpotlightShape;
}

export function Lit({ here, lit }: Props) {
  const { content } = here;
  switch (lit.what) {
    case "note":
    case "board":
      return <Notes here={here} copies={lit.copies} leftOut={lit.left_out} />;
    case "theme":
      return <Notes here={here} copies={lit.copies.slice(1)} leftOut={lit.left_out} />;
    case "card":
      return <Card here={here} lit={lit} />;
    case "chart":
      return <Chart here={here} lit={lit} />;
    case "block": {
      const block = blockOf(content, lit.ref);
      return (
        <>
          <p class="voice">{block?.summary}</p>
          <ul class="stack stack--tight">
            {block?.questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      );
    }
    case "criterion":
      return (
        <ol class="stack stack--tight">
          {criterionOf(content, lit.ref)?.levels.map(({ level, label }) => (
            <li key={level}>
              {level} · {label}
            </li>
          ))}
        </ol>
      );
    case "case": {
      const study = content.cases.find(({ id }) => id === lit.ref);
      return study ? <CaseStudy here={here} study={study} /> : null;
    }
    case "agenda":
      return <Agenda here={here} />;
    default:
      return null;
  }
}

interface NotesProps {
  here: InRoom;
  copies: readonly CopiedShape[];
  leftOut: number;
}

function Notes({ here: { content }, copies, leftOut }: NotesProps) {
  const kinds = new Map(content.note_kinds.map(({ id, name }) => [id, name] as const));
  return (
    <>
      {copies.map((copy, n) => (
        <article key={`${n} ${copy.text}`} class="stack stack--tight">
          {copy.question !== copies[n - 1]?.question && (
            <h3 class="small">{questionText(content, copy.question)}</h3>
          )}
          <p class="tiny quiet">{kinds.get(copy.note_kind)}</p>
          <p class="note__text">
            <Said text={copy.text} lang={copy.lang} />
          </p>
        </article>
      ))}
      <LeftOut count={leftOut} />
    </>
  );
}

function LeftOut({ count }: { count: number }) {
  return count > 0 ? (
    <p class="small">
      <Changing text={t("lit-more", { count })} />
    </p>
  ) : null;
}

function Card({ here: { content }, lit }: Props) {
  return (
    <>
      {content.report_card.map(({ id, title }) => {
        const lines = lit.copies.filter(({ section }) => section === id);
        if (lines.length === 0) return null;
        return (
          <section key={id} class="stack stack--tight">
            <h3>{title}</h3>
            {lines.map((line, n) => (
              <p key={`${n} ${line.text}`} class="note__text">
                <Said text={line.text} lang={line.lang} />{" "}
                {line.minority && <span class="tag tag--box">{t("card-minority")}</span>}
              </p>
            ))}
          </section>
        );
      })}
      <LeftOut count={lit.left_out} />
    </>
  );
}

/** The numbers of the hall: whose they are is not said. */
function Chart({ here: { live, content }, lit }: Props) {
  const [, id = ""] = lit.ref.split("/");
  const criterion = criterionOf(content, id);
  const tally = live.store.views.value.get("spotlight/chart") as TallyView | undefined;
  if (!criterion || !tally) return <p class="small quiet">{t("reveal-none")}</p>;
  return (
    <Result
      tally={tally}
      before={undefined}
      criterion={criterion}
      mine={undefined}
      mineBefore={undefined}
      myPlace=""
    />
  );
}

function Agenda({ here: { content, session } }: { here: InRoom }) {
  return (
    <ol class="stack stack--tight">
      {content.phases.map(({ id, title, minutes }) => (
        <li key={id} aria-current={id === session.phase ? "step" : undefined}>
          {id === session.phase ? <b>{title}</b> : title}{" "}
          <span class="quiet">{t("lit-minutes", { minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
