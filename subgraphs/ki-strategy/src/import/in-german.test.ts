import { expect, test } from "@jest/globals";
import { listWordedRules } from "@kim-hub/kit/list-worded-rules";
import { describeFault } from "@kim-hub/records/fault";
import { REGISTRY } from "../tables.js";
import { inGerman } from "./in-german.js";

test("every rule of the import has German words", () => {
  const rules = listWordedRules();

  expect(rules.filter((rule) => inGerman(rule) === rule)).toEqual([]);
  expect(rules.length).toBeGreaterThan(REGISTRY.tables.length);
});

test.each([
  [
    "must be the key of a row in districts.csv or towns.csv; 5554 looks like 05554: the leading zero is missing",
    "muss der Schlüssel einer Zeile in districts.csv oder towns.csv sein; 5554 sieht aus wie 05554: die führende Null fehlt",
  ],
  [
    "must not overlap EBH-05554008 for NATURALISATION (Einbürgerung) in 05554008 from the beginning until further notice",
    "darf sich nicht überschneiden mit EBH-05554008 für NATURALISATION (Einbürgerung) in 05554008, von Anfang an und bis auf Weiteres",
  ],
  [
    "must have commas between its cells, not semicolons: a profile can say so",
    "muss Kommas zwischen den Zellen haben, nicht Semikolons: ein Profil kann das angeben",
  ],
])("%s in German", (rule, german) => {
  expect(inGerman(rule)).toBe(german);
});

test("a fault's place is German with its rule", () => {
  const fault = { file: "posts.csv", line: 4, column: "funded_fte", rule: "must not be empty" };

  expect(describeFault(fault, inGerman)).toBe("posts.csv, Zeile 4, Spalte funded_fte: darf nicht leer sein.");
});
