import { expect, test } from "@jest/globals";
import { describePass } from "./describe-pass.js";
import { GERMAN_PASS } from "./pass-words.js";
import type { PassCriterion } from "./sheet.js";

const TABLES = [{ title: { de: "Beträge", en: "Amounts" }, columns: new Map([["a.cents", "Zurückzuzahlen"]]) }];
const describePassOf = (pass: Partial<PassCriterion> | null) =>
  describePass({
    tables: TABLES,
    pass: pass && { table: 1, rows: 0, where: undefined, in: undefined, notIn: undefined, ...pass },
  });

test("a pass criterion stands in words, with the header of its column", () => {
  expect(describePassOf(null)).toBeNull();
  expect(describePassOf({})).toBe("table 1 has 0 rows");
  expect(describePassOf({ rows: 1 })).toBe("table 1 has 1 row");
  expect(describePassOf({ where: "a.cents", in: [null, true] })).toBe(
    'table 1 has 0 rows in which "Zurückzuzahlen" is empty or true',
  );
  expect(describePassOf({ where: "a.cents", notIn: ["0", null] })).toBe(
    'table 1 has 0 rows in which "Zurückzuzahlen" is neither 0 nor empty',
  );
});

test("several criteria stand one after the other", () => {
  const none = { table: 1, rows: 0, where: undefined, in: undefined, notIn: undefined };

  expect(describePass({ tables: [...TABLES, ...TABLES], pass: none, passAlso: [{ ...none, table: 2 }] })).toBe(
    "table 1 has 0 rows, and table 2 has 0 rows",
  );
});

test("in German the verb comes last, and a table is named by its title", () => {
  const rule = { table: 1, rows: 0, where: "a.cents", in: undefined, notIn: undefined };
  const inGerman = (pass: PassCriterion) => describePass({ tables: TABLES, pass }, GERMAN_PASS);

  expect(inGerman({ ...rule, where: undefined })).toBe("die Tabelle „Beträge“ keine Zeile hat");
  expect(inGerman({ ...rule, notIn: ["0", null] })).toBe(
    "die Tabelle „Beträge“ keine Zeile hat, in der „Zurückzuzahlen“ weder 0 noch leer ist",
  );
  expect(inGerman({ ...rule, rows: 2, in: [true] })).toBe(
    "die Tabelle „Beträge“ genau 2 Zeilen hat, in denen „Zurückzuzahlen“ ja ist",
  );
});
