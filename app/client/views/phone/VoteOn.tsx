// What may be given to one note of another board: dots, and for a proposal a word about the own territory.

import { useState } from "preact/hooks";
import { type Ballot, type MarkValue, markOf, refusedFor } from "../../lib/ballot.ts";
import { t } from "../../lib/words.ts";
import type { NoteShape } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { TextField } from "../Field.tsx";
import { Pick } from "../Pick.tsx";
import { Said } from "../Said.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { VoteResult } from "./VoteResult.tsx";

export const VALUES: readonly MarkValue[] = ["have", "could_adopt", "would_need", "not_for_us"];

interface Props {
  here: Here;
  note: NoteShape;
  ballot: Ballot;
  isPriority: boolean;
}

export function VoteOn({ here, note, ballot, isPriority }: Props) {
  const { session, content, live } = here;
  const isOpen = session.dots_taken && !note.staff;
  const takesDots = session.rights.dots && (content.voting.dots_on === "notes" || isPriority);
  const kind = content.note_kinds.find(({ id }) => id === note.note_kind);
  const refused = refusedFor(note.id, live.outbox.value);
  return (
    <div class="vote">
      {isOpen && takesDots && <OwnDots here={here} note={note} ballot={ballot} />}
      {isOpen && session.rights.marks && kind?.means === "proposal" && (
        <OwnMark here={here} note={note} />
      )}
      <VoteResult here={here} note={note} />
      {refused.map((item) => (
        <RefusedItem key={item.id} live={live} item={item} />
      ))}
    </div>
  );
}

function OwnDots({ here, note, ballot }: { here: Here; note: NoteShape; ballot: Ballot }) {
  const own = ballot.dots.get(note.id) ?? 0;
  const place = (count: number) => here.live.send({ type: "place_dots", note: note.id, count });
  const isFull = own >= here.content.voting.max_dots_per_note;
  if (own === 0) {
    return (
      <Button icon="plus" disabled={ballot.left <= 0} onPress={() => place(1)}>
        {t(ballot.left > 0 ? "gallery-dot-give" : "gallery-dot-none-left")}
      </Button>
    );
  }
  return (
    <div class="row row--wrap vote__dots">
      <span class="row" role="status">
        <span class="row" aria-hidden="true">
          {Array.from({ length: own }, (_, n) => n).map((n) => (
            <i key={n} class="dot" />
          ))}
        </span>
        <Changing class="small" text={t("gallery-dot-here", { count: own })} />
      </span>
      <Button look={["quiet"]} icon="undo" onPress={() => place(own - 1)}>
        {t(own > 1 ? "gallery-dot-less" : "gallery-dot-back")}
      </Button>
      {!isFull && ballot.left > 0 && (
        <Button look={["quiet"]} icon="plus" onPress={() => place(own + 1)}>
          {t("gallery-dot-more")}
        </Button>
      )}
    </div>
  );
}

/** Folded once it is said: a board may have many proposals. */
function OwnMark({ here, note }: { here: Here; note: NoteShape }) {
  const { live, me } = here;
  const own = markOf(note.id, live.store.all("mark").value.values(), live.outbox.value);
  const [isOpen, open] = useState(false);
  const [need, write] = useState(own?.text ?? "");
  const give = (value: MarkValue | null, text = "") =>
    live.send({ type: "mark", note: note.id, value, text });
  const place = me.place || t("gallery-my-territory");
  return (
    <div class="vote__mark">
      <div class="row row--wrap">
        {own && (
          <span class="small" key={`${own.value}${own.text}`}>
            <Said text={place} />: <b>{t(`mark-${own.value.replace(/_/g, "-")}`)}</b>
            {own.text && (
              <>
                {" · "}
                <Said text={own.text} />
              </>
            )}
          </span>
        )}
        <Button look={["quiet", "start"]} expanded={isOpen} onPress={() => open(!isOpen)}>
          {t(isOpen ? "mark-fold" : own ? "mark-change" : "mark-ask")}
        </Button>
      </div>
      {isOpen && (
        <div class="stack stack--tight">
          <Pick
            label={t("mark-ask")}
            stacked
            options={VALUES.map((value) => ({
              value,
              label: t(`mark-${value.replace(/_/g, "-")}`),
            }))}
            value={own?.value ?? null}
            onPick={(value) => give(value, value === "would_need" ? need.trim() : "")}
          />
          {own?.value === "would_need" && (
            <>
              <TextField
                label={t("mark-need")}
                value={need}
                maxLength={live.store.limits.value?.line_points ?? 280}
                onInput={write}
              />
              <Button
                disabled={need.trim() === own.text}
                onPress={() => give("would_need", need.trim())}
              >
                {t("mark-need-save")}
              </Button>
            </>
          )}
          {own && (
            <Button look={["quiet", "start"]} onPress={() => give(null)}>
              {t("mark-take-back")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
