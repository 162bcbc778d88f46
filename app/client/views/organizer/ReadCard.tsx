// The report card of one group for one block, to read: its sections that have lines, and how many stand behind it.

import { groupView } from "../../lib/groupwork.ts";
import { t } from "../../lib/words.ts";
import type { AnyView, GroupShape, LineShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Block, Texts } from "../desk/texts.ts";
import { Said } from "../Said.tsx";
import { bySection } from "./cards.ts";
import { BlockMark } from "./PeerLearning.tsx";

interface Props {
  group: GroupShape;
  block: Block;
  lines: readonly LineShape[];
  views: ReadonlyMap<string, AnyView>;
  texts: Texts;
  /** Under the heading of the block there is no need to say it again. */
  isUnderBlock?: boolean;
}

export function ReadCard({ group, block, lines, views, texts, isUnderBlock }: Props) {
  const view = groupView(views, group.id);
  const card = view?.cards[block.id];
  const name = t("blocks-group", { number: group.number });
  return (
    <section
      class="panel stack card"
      aria-label={`${t("card-of", { group: name })} · ${block.short}`}
    >
      <div class="row row--split row--wrap">
        <b>
          <Changing text={name} />
        </b>
        {!isUnderBlock && <BlockMark block={block} />}
      </div>
      {bySection(lines, texts.cardSections).map(({ section, lines: said }) => (
        <div class="stack stack--tight" key={section.id}>
          <p class="tiny quiet">
            <Changing text={section.title} />
          </p>
          <Lines lines={said} />
        </div>
      ))}
      {view && card && (
        <p class="tiny quiet">
          <Changing text={t("card-signed", { signed: card.signed, members: view.members })} />
        </p>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly LineShape[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.id} class={line.minority ? "line line--minority" : "line"}>
          <p class="voice">
            <Said text={line.text} lang={line.lang} />
          </p>
          <LineFacts line={line} />
        </li>
      ))}
    </ul>
  );
}

export function LineFacts({ line }: { line: LineShape }) {
  return (
    <p class="line__facts line__all">
      {line.minority && <span class="tag tag--box">{t("card-minority")}</span>}
      {line.late && <span class="tag tag--box">{t("note-late")}</span>}
    </p>
  );
}
