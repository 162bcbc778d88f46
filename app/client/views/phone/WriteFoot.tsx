// How a note is begun: by saying what it is. One tap for the kind, one to publish (P5); no kind is chosen for anybody, for
// what is chosen beforehand is taken as it is, and obstacles are filed as strengths. A draft that waits comes first.

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { draftsIn, moveDraft, placeIn, recallDraft } from "../../lib/drafts.ts";
import type { Draft } from "../../lib/kept.ts";
import type { Writing } from "../../lib/rights.ts";
import { t } from "../../lib/words.ts";
import type { ClientContent, Worded } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Icon } from "../Icon.tsx";
import { Said } from "../Said.tsx";
import { kindIcon } from "./NoteEntry.tsx";

interface Props {
  content: ClientContent;
  writing: Writing | null;
  /** Where the draft would be. */
  place: { session: string; board: string; question: string };
  /** The questions of the own group, where what was begun in another one is offered; null elsewhere (H45). */
  offers: readonly Worded[] | null;
  /** Own words that are on the board: their draft is about to go. */
  published: readonly string[];
  isFirst: boolean;
  returning: boolean;
  begin: (kind: string, question?: string) => void;
}

export function WriteFoot(props: Props) {
  const { content, writing, place, offers, published, isFirst, returning, begin } = props;
  const foot = useRef<HTMLElement>(null);
  const waiting = useWaitingDraft(place);
  const draft = waiting && !published.includes(waiting.text.trim()) ? waiting : null;
  const left = useLeftBehind(place, offers, content);
  const title = useId();
  // The composer that stood here held the focus and took it along.
  useEffect(() => {
    if (document.activeElement === document.body && returning)
      foot.current?.querySelector("button")?.focus();
  }, []);
  if (!writing) return null;
  if (draft) {
    return (
      <section class="phone__foot phone__foot--thin write" ref={foot} aria-label={t("board-draft")}>
        <Button look={["act", "wide"]} icon="pen" onPress={() => begin(draft.kind)}>
          <span class="write__draft">
            <Changing text={t("board-draft")} /> <Said text={firstWords(draft.text)} />
          </span>
        </Button>
      </section>
    );
  }
  if (left && offers) {
    const goOn = async () => begin(left.kind, await takeAlong(left, place, offers));
    return (
      <section class="phone__foot phone__foot--thin write" ref={foot} aria-label={t("board-draft")}>
        <Button look={["act", "wide"]} icon="pen" onPress={() => void goOn()}>
          <span class="write__draft">
            <Changing text={t("board-draft")} /> <Said text={firstWords(left.text)} />
          </span>
        </Button>
      </section>
    );
  }
  const label = writing.late ? "board-late" : isFirst ? "board-write-first" : "board-write";
  return (
    <section class="phone__foot phone__foot--thin write" ref={foot} aria-labelledby={title}>
      <p class="write__title" id={title}>
        <Changing text={t(label)} />
      </p>
      <div class="write__kinds">
        {content.note_kinds.map(({ id, name }) => (
          <button type="button" class="write__kind" key={id} onClick={() => begin(id)}>
            <Icon name={kindIcon(content, id)} />
            <span key={name}>{name}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

const WORDS = 5;

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > WORDS ? `${words.slice(0, WORDS).join(" ")} …` : words.join(" ");
}

function useWaitingDraft({ session, board, question }: Props["place"]): Draft | null {
  const [found, find] = useState<Draft | null>(null);
  useEffect(() => {
    let isHere = true;
    find(null);
    void recallDraft(session, board, question).then((draft) => isHere && find(draft));
    return () => {
      isHere = false;
    };
  }, [session, board, question]);
  return found;
}

/** What was begun on the board of a group one has left since; only new notes, whose questions everybody knows. */
function useLeftBehind(
  { session, board, question }: Props["place"],
  offers: Props["offers"],
  content: ClientContent,
): Draft | null {
  const [found, find] = useState<Draft | null>(null);
  const isOffered = offers !== null;
  useEffect(() => {
    let isHere = true;
    find(null);
    const isLeft = (draft: Draft) => {
      const from = placeIn(draft);
      const isAsked = content.blocks.some(({ questions }) =>
        questions.some(({ id }) => id === from.question),
      );
      return isAsked && from.board !== board;
    };
    if (isOffered) void draftsIn(session).then((all) => isHere && find(all.find(isLeft) ?? null));
    return () => {
      isHere = false;
    };
  }, [session, board, question, isOffered]);
  return found;
}

/** To the same question, where the new group has it; else to the one that is looked at. Never over what is begun. */
async function takeAlong(
  left: Draft,
  { session, board, question }: Props["place"],
  offers: readonly Worded[],
): Promise<string> {
  const same = placeIn(left).question;
  const asked = offers.map(({ id }) => id);
  for (const to of asked.includes(same) ? [same, question, ...asked] : [question, ...asked]) {
    if ((await recallDraft(session, board, to)) !== null) continue;
    await moveDraft(left, board, to);
    return to;
  }
  return question;
}
