// The matrix is in the order of names, and what a cell says is what its dots show.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyView, CellShape } from "../../protocol.gen.ts";
import { type Column, emptyCells } from "./columns.ts";
import { placesIn } from "./places.ts";
import { medianAt, rowsOf, spread, tookPart } from "./rows.ts";

const cell = (change: Partial<CellShape>): CellShape => ({
  round: 1,
  n: 0,
  none: 0,
  people: 0,
  levels: null,
  median: null,
  before: null,
  dissent: false,
  obstacle: null,
  idea: null,
  ...change,
});

const row = (label: string, cells: Record<string, CellShape>): AnyView => ({
  label,
  place: label,
  country: "SN",
  people: 1,
  cells,
  criteria: {},
});

const views = new Map<string, AnyView>([
  ["matrix/z", row("Thiès", { law: cell({ n: 9, people: 9 }) })],
  ["counts", { people: 3, simulated: 0, territories: 3, notes: 0, ratings: 9, unplaced: 0 }],
  ["matrix/a", row("Élancourt", {})],
  ["matrix/b", row("Dakar", { law: cell({ n: 1, people: 1 }), data: cell({ people: 1 }) })],
]);

test("rows go from A to Z in the reader's language, never by a number", () => {
  assert.deepEqual(
    rowsOf(views, "fr").map(({ label }) => label),
    ["Dakar", "Élancourt", "Thiès"],
  );
});

test("every cell nobody filled is counted as empty", () => {
  const columns = ["law", "data"].map(
    (id): Column => ({
      id,
      name: id,
      dye: "",
      icon: null,
      number: null,
      title: id,
      isWide: false,
      cellOf: (one) => one.cells[id],
    }),
  );
  assert.equal(emptyCells(rowsOf(views, "fr"), columns), 3);
});

test("who took part in a block is counted over the territories that have a cell", () => {
  assert.deepEqual(tookPart(rowsOf(views, "fr"), "law"), { territories: 2, people: 10 });
});

test("the spread is from the lowest to the highest level chosen", () => {
  assert.deepEqual(spread(cell({ levels: [0, 2, 0, 0, 1] })), { from: 2, to: 5 });
  assert.equal(spread(cell({ levels: null })), null);
});

test("a median between two levels lies on both", () => {
  assert.deepEqual(medianAt(cell({ median: 2.5 })), [2, 3]);
  assert.deepEqual(medianAt(cell({ median: 4 })), [4]);
  assert.deepEqual(medianAt(cell({})), []);
});

test("territories are named from A to Z, and told apart where their names are the same", () => {
  const places = [
    { place: "Thiès", country: "SN" },
    { place: "Córdoba", country: "ES" },
    { place: "Córdoba", country: "AR" },
    { place: "", country: "BE" },
  ];
  assert.equal(placesIn(places, "en"), "Belgium, Córdoba (AR), Córdoba (ES), Thiès");
});
