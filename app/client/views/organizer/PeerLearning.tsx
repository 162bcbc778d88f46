// Who could learn from whom: what some territories have and others could adopt, and strong beside weak on a criterion.
// Territories stand A to Z; nothing is a score.

import { lang, t } from "../../lib/words.ts";
import type { AdoptableShape, AnyView, BesideShape, WhereShape } from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Block } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { NoteWords, type Place } from "../synthesis/NoteWords.tsx";
import { useMore } from "../synthesis/useMore.tsx";
import { criterionIn } from "./columns.ts";
import { Fold } from "./Fold.tsx";
import { learningIn } from "./learning.ts";
import { placesIn } from "./places.ts";

interface Props extends Place {
  views: ReadonlyMap<string, AnyView>;
}

const AT_ONCE = 4;

export function PeerLearning({ views, ...place }: Props) {
  const said = learningIn(views);
  const adoptable = (said?.adoptable ?? []).filter(({ note }) => isShown(place, note));
  const beside = said?.beside ?? [];
  const proposals = useMore(adoptable, AT_ONCE);
  const criteria = useMore(beside, AT_ONCE);
  return (
    <section class="panel stack learning" aria-labelledby="learning">
      <h3 class="h2" id="learning">
        {t("learning-title")}
      </h3>
      <div>
        <h4 class="small">{t("learning-adoptable")}</h4>
        {adoptable.length === 0 && <p class="small quiet">{t("learning-adoptable-none")}</p>}
        <ul class="learning__list">
          {proposals.shown.map((one) => (
            <Adoptable key={one.note} one={one} {...place} />
          ))}
        </ul>
        {proposals.more}
      </div>
      <div>
        <h4 class="small">{t("learning-beside")}</h4>
        {beside.length === 0 && <p class="small quiet">{t("learning-beside-none")}</p>}
        <ul class="learning__list">
          {criteria.shown.map((one) => (
            <Beside key={one.criterion} one={one} {...place} />
          ))}
        </ul>
        {criteria.more}
      </div>
    </section>
  );
}

function Adoptable({ one, bench, texts }: Place & { one: AdoptableShape }) {
  const note = bench.note(one.note);
  if (note === undefined) return null;
  return (
    <li>
      <BlockMark block={texts.blockOf(note.question)} />
      <p class="voice">
        <Said text={note.text} lang={note.lang} />
      </p>
      <ul class="small">
        <Who what="have" icon="saved" places={one.have} />
        <Who what="could" icon="plus" places={one.could_adopt} />
        <Who what="need" icon="help" places={one.would_need} />
      </ul>
    </li>
  );
}

function Beside({ one, ...place }: Place & { one: BesideShape }) {
  const found = criterionIn(place.texts, one.criterion);
  if (found === undefined) return null;
  const examples = one.examples.flatMap((id) => {
    const note = place.bench.note(id);
    return note && note.hidden === null ? [note] : [];
  });
  return (
    <li>
      <BlockMark block={found.block} />
      <p>
        <b>
          <Changing text={found.criterion.name} />
        </b>
      </p>
      <ul class="small">
        <Who what="strong" icon="up" places={one.strong} />
        <Who what="weak" icon="down" places={one.weak} />
      </ul>
      {examples.length === 0 ? (
        <p class="tiny quiet">{t("learning-no-examples")}</p>
      ) : (
        <Fold title={t("learning-examples", { notes: examples.length })}>
          {() => (
            <ul class="learning__list">
              {examples.map((note) => (
                <li key={note.id}>
                  <NoteWords note={note} {...place} />
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </li>
  );
}

function Who(props: { what: string; icon: string; places: readonly WhereShape[] }) {
  const { what, icon, places } = props;
  if (places.length === 0) return null;
  const words = t(`learning-${what}`, {
    places: placesIn(places, lang.value),
    count: places.length,
  });
  return (
    <li class="learning__who">
      <Icon name={icon} />
      <bdi translate={false} key={words}>
        {words}
      </bdi>
    </li>
  );
}

export function BlockMark({ block }: { block: Block | undefined }) {
  if (block === undefined) return null;
  return (
    <p class={`tiny ${block.dye}`}>
      <span class="mark mark--bare">
        <Icon name={block.icon} />
        <span key={block.short}>{`${block.number} · ${block.short}`}</span>
      </span>
    </p>
  );
}

function isShown({ bench }: Place, id: string): boolean {
  return bench.note(id)?.hidden === null;
}
