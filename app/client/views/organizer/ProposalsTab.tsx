// Proposals by dots, and which of them every set of people agrees to, in their order; says plainly when there is nothing
// to compare yet (H5).

import { spelledOut } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import type {
  AnyView,
  BridgingNoteShape,
  BridgingSetShape,
  BridgingView,
  NoteShape,
} from "../../protocol.gen.ts";
import { Changing } from "../Changing.tsx";
import type { Texts } from "../desk/texts.ts";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import type { Place } from "../synthesis/NoteWords.tsx";
import { ByDots } from "./ByDots.tsx";

interface BridgingProps {
  views: ReadonlyMap<string, AnyView>;
  notes: ReadonlyMap<string, NoteShape>;
  texts: Texts;
}

export function ProposalsTab({ notes, ...place }: BridgingProps & Place) {
  const { views, texts } = place;
  return (
    <main class="organize__body proposals">
      <Bridging {...{ views, notes, texts }} />
      <ByDots {...place} />
    </main>
  );
}

function Bridging({ views, notes, texts }: BridgingProps) {
  const view = views.get("bridging") as BridgingView | undefined;
  return (
    <section class="stack bridging">
      <h2 class="h2">{t("bridging-title")}</h2>
      <p class="small quiet">
        <Changing text={about(view)} />
      </p>
      {view && view.notes.length > 0 && (
        <ol class="panel bridging__list">
          {view.notes.map((one, at) => (
            <Proposal
              key={one.note}
              place={at + 1}
              one={one}
              view={view}
              note={notes.get(one.note)}
              texts={texts}
            />
          ))}
        </ol>
      )}
      {view !== undefined && view.kept > 0 && (
        <p class="small quiet">
          <Changing text={t("bridging-kept", { notes: view.kept })} />
        </p>
      )}
    </section>
  );
}

interface ProposalProps {
  place: number;
  one: BridgingNoteShape;
  view: BridgingView;
  note: NoteShape | undefined;
  texts: Texts;
}

function Proposal({ place, one, view, note, texts }: ProposalProps) {
  if (note === undefined) return null;
  const block = texts.blockOf(note.question);
  return (
    <li class={`bridging__one ${block?.dye ?? ""}`}>
      <b class="bridging__place">
        <Changing text={String(place)} />
      </b>
      <div>
        <p class="tiny quiet row row--wrap">
          {block && (
            <span class="mark mark--bare">
              <Icon name={block.icon} />
              <span>{block.short}</span>
            </span>
          )}
          <Changing text={t("bridging-n", { n: one.n, people: view.people })} />
        </p>
        <p class="voice bridging__words">
          <Said text={note.text} lang={note.lang} />
        </p>
        {view.sets.length > 0 && (
          <dl class="bridging__sets small">
            {view.sets.map((set) => (
              <Agreed key={set.set} name={nameOf(set, view, texts)} values={one.sets[set.set]} />
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

/** How many of the set agree, of those who marked; kept back where they are too few (H1). */
function Agreed({ name, values }: { name: string; values: readonly number[] | null | undefined }) {
  return (
    <div>
      <dt class="quiet">
        <bdi>{name}</bdi>
      </dt>
      {values ? (
        <dd>
          <b>
            <Changing text={agreed(values)} />
          </b>
        </dd>
      ) : (
        <dd class="quiet">
          <Changing text={t("matrix-too-few")} />
        </dd>
      )}
    </div>
  );
}

function agreed(values: readonly number[]): string {
  const seen = values.reduce((sum, n) => sum + n, 0);
  return t("bridging-agree", { agree: values[0] ?? 0, seen });
}

function about(view: BridgingView | undefined): string {
  if (view === undefined) return t("bridging-waits");
  if (view.by === null) return t("bridging-too-few", { people: view.people });
  if (view.notes.length === 0) return t("bridging-none");
  const by = t(`bridging-by-${view.by.replace("_", "-")}`);
  return t("bridging-reading", { by, sets: view.compared, people: view.people });
}

function nameOf(set: BridgingSetShape, { by }: BridgingView, texts: Texts): string {
  if (by === "territory") return spelledOut(set.place || set.country, lang.value);
  if (by === "region") {
    return new Intl.DisplayNames([lang.value], { type: "region" }).of(set.set) ?? set.set;
  }
  const asked = texts.profile.find(({ id }) => id === by);
  return asked?.options.find(({ id }) => id === set.set)?.label ?? set.set;
}
