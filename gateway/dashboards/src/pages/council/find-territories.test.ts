import { expect, test } from "@jest/globals";
import { findTerritories, type NamedTerritory } from "./find-territories.js";

const town = (ags: string, name: string): NamedTerritory => ({
  ...{ ags, name, kind: "KREISANGEHOERIGE_GEMEINDE" },
  district: { ags: ags.slice(0, 5), name: "Kreis" },
});
const TOWNS = [
  town("05315", "Köln"),
  town("05382012", "Bornheim"),
  town("05554008", "Bocholt"),
  town("05382048", "Neunkirchen-Seelscheid"),
  town("05754028", "Rheda-Wiedenbrück"),
  town("05911", "Bad Born"),
];
const namesFor = (searched: string) => findTerritories(TOWNS, searched).map(({ name }) => name);

test.each(["Köln", "köln", "koeln", "KOLN", "Ko\u0308ln", " öl "])(
  "%s finds Köln however its umlaut is written",
  (searched) => {
    expect(namesFor(searched)).toEqual(["Köln"]);
  },
);

test.each(["neunkirchen seelscheid", "Neunkirchen – Seel", "seelscheid"])(
  "%s finds a name with a hyphen",
  (searched) => {
    expect(namesFor(searched)).toEqual(["Neunkirchen-Seelscheid"]);
  },
);

test("names that begin with the text come first, each in the order of the alphabet", () => {
  expect(namesFor("bo")).toEqual(["Bocholt", "Bornheim", "Bad Born"]);
});

test("digits are the beginning of a key, with spaces or without", () => {
  expect(namesFor("05382")).toEqual(["Bornheim", "Neunkirchen-Seelscheid"]);
  expect(namesFor("05 382 012")).toEqual(["Bornheim"]);
  expect(namesFor("12")).toEqual([]);
});

test("nothing is found for nothing, nor for what no name holds", () => {
  expect(namesFor("")).toEqual([]);
  expect(namesFor("  ")).toEqual([]);
  expect(namesFor("–")).toEqual([]);
  expect(namesFor("München")).toEqual([]);
});
