// Coverage and voices count notes of participants, and order nobody by a number.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { NoteShape } from "../../protocol.gen.ts";
import { ANY, chosenBy, isNarrowed } from "./choosing.ts";
import { counted, unusedOf, voicesBy } from "./coverage.ts";

function note(id: string, change: Partial<NoteShape> = {}): NoteShape {
  return {
    kind: "note",
    id,
    seq: 1,
    board: "g1",
    question: "q1",
    note_kind: "idea",
    text: id,
    lang: "es",
    name: null,
    place: "Cali",
    country: "CO",
    created: 1,
    at: 0,
    run: 1,
    late: false,
    edited: false,
    mine: false,
    staff: false,
    waiting: false,
    revision: 1,
    hidden: null,
    ...change,
  };
}

const LANGUAGE = { idOf: (one: NoteShape) => one.lang, labelOf: (one: NoteShape) => one.lang };
const COUNTRY = {
  idOf: (one: NoteShape) => one.country,
  labelOf: (one: NoteShape) => (one.country === "CO" ? "Colombia" : "Ávila"),
};

test("o2 what is hidden, waits or was written by facilitators is not counted", () => {
  const notes = [
    note("late", { created: 9 }),
    note("hidden", { hidden: "names a person" }),
    note("waiting", { waiting: true }),
    note("staff", { staff: true }),
    note("first", { created: 2 }),
  ];
  const ids = counted(notes).map(({ id }) => id);
  assert.deepEqual(ids, ["first", "late"]);
  assert.deepEqual(
    unusedOf(counted(notes), new Set(["first"])).map(({ id }) => id),
    ["late"],
  );
});

test("o2 voices stand from A to Z, whatever their numbers", () => {
  const notes = [
    note("a", { lang: "fr" }),
    note("b", { lang: "es" }),
    note("c", { lang: "fr" }),
    note("d", { lang: "en" }),
  ];
  assert.deepEqual(voicesBy(notes, new Set(["c"]), LANGUAGE, "en"), [
    { id: "en", label: "en", notes: 1, used: 0 },
    { id: "es", label: "es", notes: 1, used: 0 },
    { id: "fr", label: "fr", notes: 2, used: 1 },
  ]);
});

test("h37 a note without a territory is in no row, and accents do not come last", () => {
  const notes = [note("a"), note("b", { country: "ES" }), note("c", { country: null })];
  const labels = voicesBy(notes, new Set(), COUNTRY, "es").map(({ label }) => label);
  assert.deepEqual(labels, ["Ávila", "Colombia"]);
});

test("notes are found by words without accents, also by those of their translation", () => {
  const notes = [
    note("1", { text: "Publier le calendrier", lang: "fr" }),
    note("2", { text: "Más crédito" }),
  ];
  const known = {
    blockOf: () => undefined,
    translated: ({ id }: NoteShape) => (id === "1" ? "Publish the calendar" : ""),
    used: new Set(["2"]),
  };
  const found = (change: Partial<typeof ANY>) =>
    chosenBy(notes, { ...ANY, ...change }, known).map(({ id }) => id);
  assert.deepEqual(found({}), ["1", "2"]);
  assert.deepEqual(found({ words: "mas CREDITO" }), ["2"]);
  assert.deepEqual(found({ words: "calendar publish" }), ["1"]);
  assert.deepEqual(found({ words: "cali" }).length, 2, "the place is one of the words");
  assert.deepEqual(found({ unused: true }), ["1"]);
  assert.deepEqual(found({ lang: "es", block: "plenary" }), ["2"]);
  assert.ok(!isNarrowed(ANY));
  assert.ok(isNarrowed({ ...ANY, unused: true }));
});
