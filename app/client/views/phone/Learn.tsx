// To read: the blocks with their questions, criteria and levels, and the case studies.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import type { BlockText, CaseText } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { Mark } from "../Mark.tsx";
import { blockClass, Thread } from "../Thread.tsx";
import { CaseStudy } from "./CaseStudy.tsx";
import type { Here } from "./here.ts";
import { OtherLanguage } from "./OtherLanguage.tsx";

type Open = { block: BlockText } | { study: CaseText } | null;

export function Learn({ here }: { here: Here }) {
  const [open, show] = useState<Open>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.scrollTo({ top: 0 }), [open]);
  return (
    <main ref={main}>
      {open && (
        <Button look={["quiet", "start"]} icon="back" onPress={() => show(null)}>
          {t("learn-back")}
        </Button>
      )}
      {open === null && <Overview here={here} show={show} />}
      {open && "block" in open && <OneBlock here={here} block={open.block} show={show} />}
      {open && "study" in open && <CaseStudy here={here} study={open.study} />}
    </main>
  );
}

function Overview({ here, show }: { here: Here; show: (open: Open) => void }) {
  const { content } = here;
  return (
    <div class="stack stack--wide">
      <section class="stack stack--tight">
        <h1 class="h2">
          {t("learn-blocks")} <OtherLanguage content={content} />
        </h1>
        <ul>
          {content.blocks.map((block) => (
            <li key={block.id}>
              <button type="button" class="entry" onClick={() => show({ block })}>
                <Mark
                  block={block.number}
                  icon={block.icon ?? "weave"}
                  label={String(block.number)}
                />
                <span>
                  {block.short_title}
                  {here.blocks.includes(block) && (
                    <span class="tag tag--box">{t("learn-yours")}</span>
                  )}
                </span>
                <Icon name="next" />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {content.cases.length > 0 && (
        <section class="stack stack--tight">
          <h1 class="h2">{t("learn-cases")}</h1>
          <CaseList cases={content.cases} show={show} />
        </section>
      )}
    </div>
  );
}

function CaseList({ cases, show }: { cases: readonly CaseText[]; show: (open: Open) => void }) {
  return (
    <ul>
      {cases.map((study) => (
        <li key={study.id}>
          <button type="button" class="entry" onClick={() => show({ study })}>
            <Icon name="example" />
            <span>
              {study.title} <span class="tiny quiet">{study.period}</span>
            </span>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function OneBlock({
  here,
  block,
  show,
}: {
  here: Here;
  block: BlockText;
  show: (open: Open) => void;
}) {
  const cases = here.content.cases.filter((study) => study.blocks.includes(block.id));
  return (
    <article class={`stack stack--wide ${blockClass(block.number)}`}>
      <div class="stack">
        <Thread />
        <Mark
          block={block.number}
          icon={block.icon ?? "weave"}
          label={`${block.number} · ${block.short_title}`}
          look="bare"
        />
        <h1 class="question">{block.title}</h1>
        <p class="voice">{block.summary}</p>
      </div>
      <section class="stack stack--tight">
        <h2 class="h2">{t("learn-questions")}</h2>
        <ol class="numbered voice">
          {block.questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </section>
      <section class="stack stack--tight">
        <h2 class="h2">{t("learn-criteria")}</h2>
        {block.criteria.map((criterion) => (
          <details key={criterion.id} class="fold">
            <summary>
              <Icon name="down" />
              {criterion.name}
            </summary>
            <ol class="levels small fold__inside">
              {criterion.levels.map(({ level, label, text }) => (
                <li key={level}>
                  <b>
                    {level} · {label}
                  </b>{" "}
                  <span class="voice">{text}</span>
                </li>
              ))}
            </ol>
          </details>
        ))}
      </section>
      {cases.length > 0 && (
        <section class="stack stack--tight">
          <h2 class="h2">{t("learn-cases")}</h2>
          <CaseList cases={cases} show={show} />
        </section>
      )}
    </article>
  );
}
