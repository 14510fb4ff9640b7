import { expect, test } from "@jest/globals";
import { answerBySchema } from "../testing/answer-by-schema.js";
import { CONTRACT, getSavedQuery, SAVED_QUERIES } from "../testing/hub-contract.js";
import type { Language } from "../words/language.js";
import { MISSING_WORDS } from "../words/missing-words.js";
import type { Cell, FigureTable } from "./figure-table.js";
import { figureTablesOf } from "./figure-tables-of.js";
import { formatCell } from "./format-cell.js";

function tablesOf(id: string, data: unknown, language: Language = "de"): readonly FigureTable[] {
  return figureTablesOf({ data, query: getSavedQuery(id), contract: CONTRACT, language });
}

const text = (held: string): Cell => ({ kind: "text", text: held });
const number = (held: string, isRounded = false): Cell => ({ kind: "number", number: held, isRounded });
const headersOf = (table: FigureTable | undefined) => table?.columns.map(({ header }) => header);

test("a count carries its reason: no column is left for it, and what is withheld, rounded or not collected stands in the cell", () => {
  const count = (value: number | null, suppression: string) => ({ value, suppression });
  const transitions = [
    { n: count(12, "NONE"), medianDays: 30, p25Days: 10, p75Days: 90, suppression: "NONE" },
    { n: count(null, "PRIMARY"), medianDays: null, p25Days: null, p75Days: null, suppression: "SECONDARY" },
  ];
  const [totals, patterns, durations] = tablesOf("s2-pathway-patterns", {
    asCaseManagementKnows: {
      ...{ asOf: "2026-09-30", status: "STALE", total: count(1240, "ROUNDED"), other: count(null, "NOT_COLLECTED") },
      patterns: [{ sequence: ["RESIDENCE_LAW", "NATURALISATION"], persons: count(null, "SECONDARY"), transitions }],
    },
  });

  expect(headersOf(totals)).toEqual(["Datenstand", "Stand der Daten", "Personen insgesamt", "Übrige Personen"]);
  expect(totals?.rows).toEqual([
    [text("30.09.2026"), text("Veraltet"), number("1240", true), { kind: "missing", missing: "NOT_COLLECTED" }],
  ]);
  expect(patterns?.rows[0]?.at(-1)).toEqual({ kind: "missing", missing: "SUPPRESSED" });
  expect(headersOf(durations)?.slice(3)).toEqual([
    ...["Zahl der Übergänge", "Median in Tagen", "Unteres Quartil in Tagen", "Oberes Quartil in Tagen"],
  ]);
  expect(durations?.rows.map((row) => row.slice(3).map(({ kind }) => kind))).toEqual([
    ["number", "number", "number", "number"],
    ["missing", "missing", "missing", "missing"],
  ]);
});

test("cents become euros exactly, a year is no quantity, and what a source does not say of a text is left empty", () => {
  const pillar = { pillar: "B1", kind: null, source: null, otherStatements: [] };
  const [money, totals] = tablesOf("s8-funding-by-pillar", {
    fundingByPillar: [
      {
        ...{ year: 2024, totalCents: "1234567890123456789" },
        pillars: [
          { ...pillar, amountCents: "-5", suppression: "NONE" },
          { ...pillar, amountCents: null, suppression: "NOT_COLLECTED" },
        ],
      },
    ],
  });

  expect(money?.columns.slice(0, 4)).toEqual([
    { header: "Jahr", isNumber: false, unit: "" },
    { header: "Baustein", isNumber: false, unit: "" },
    { header: "Betrag", isNumber: true, unit: "€" },
    { header: "Verbindlichkeit", isNumber: false, unit: "" },
  ]);
  expect(headersOf(money)).not.toContain("Grund des Fehlens");
  expect(money?.rows.map((row) => row.slice(2, 4))).toEqual([
    [number("-0.05"), text("")],
    [{ kind: "missing", missing: "NOT_COLLECTED" }, text("")],
  ]);
  expect(totals?.rows).toEqual([[text("2024"), number("12345678901234567.89")]]);
});

test("a reason that no number beside it tells keeps its column, and a number that nobody explains is not stated", () => {
  const lines = { plannedCents: "100", actualCents: null, deviationCents: null, deviationPct: null };
  const proof = (suppression: string) => ({
    territory: { proofOfUse: { items: [{ pillar: "B1", line: "x", ...lines, beyondTolerance: false, suppression }] } },
  });
  const [, told] = tablesOf("a4-proof-of-use", proof("NOT_COLLECTED"));
  const [, untold] = tablesOf("a4-proof-of-use", proof("NONE"));
  const [, , , missing] = tablesOf("grosse-anfrage", {
    councilInquiry: {
      ...{ asOf: "2026-09-30", status: "COMPLETE" },
      question1: { rows: [], missing: [{ fact: "x", owner: "Kreis", detail: null, suppression: "NOT_COLLECTED" }] },
    },
  });

  expect(headersOf(told)).not.toContain("Grund des Fehlens");
  expect(told?.rows[0]?.[3]).toEqual({ kind: "missing", missing: "NOT_COLLECTED" });
  expect(untold?.rows[0]?.[3]).toEqual({ kind: "missing", missing: "NOT_STATED" });
  expect(told?.rows[0]?.at(-1)).toEqual(text("nein"));
  expect(headersOf(missing)?.at(-1)).toBe("Grund");
  expect(missing?.rows[0]?.at(-1)).toEqual(text("Nicht erhoben"));
});

test("a reason is also kept where all the values are there, so that nothing of an answer is lost", () => {
  const [, , totals] = tablesOf("s9-posts", {
    territory: {
      ...{ ags: "05711", name: "Bielefeld", asOf: "2026-09-30", status: "COMPLETE" },
      posts: {
        ...{ year: 2024, materialCostsCents: "1", ownContributionFte: "0.50", totalCents: "2", source: null },
        ...{ suppression: "SOURCE_UNAVAILABLE", posts: [] },
      },
    },
  });

  expect(headersOf(totals)).toContain("Grund des Fehlens");
  expect(totals?.rows[0]?.[6]).toEqual(number("0.50"));
});

test("an English page has English titles and days, and says that its headers and the names of codes are German", () => {
  const data = { asCaseManagementKnows: { asOf: "2026-09-30", status: "STALE", total: null, other: null } };
  const [english] = tablesOf("s2-pathway-patterns", data, "en");
  const [german] = tablesOf("s2-pathway-patterns", data);

  expect(english).toMatchObject({ title: "Persons in total", textLanguage: "de" });
  expect(english?.rows[0]?.slice(0, 2)).toEqual([text("2026-09-30"), text("Veraltet")]);
  expect(german).toMatchObject({ title: "Personen insgesamt" });
  expect(german).not.toHaveProperty("textLanguage");
});

const WITH_REASONS_OF_THEIR_OWN = /^(Frage \w+: Was fehlt|Warum Zeilen fehlen)$/;

test.each(SAVED_QUERIES.map((query) => [query.id, query] as const))(
  "%s: each table has its own headers, a cell for each column, no cents, and withheld numbers without a column of reasons",
  (_, query) => {
    for (const [suppression, isBare] of [
      ["NONE", false],
      ["PRIMARY", true],
    ] as const) {
      const data = answerBySchema(query, { schema: CONTRACT.schema, suppression, isBare });
      const tables = figureTablesOf({ data, query, contract: CONTRACT, language: "de" });
      expect(tables.map(({ title }) => title)).toEqual(query.sheet.tables.map(({ title }) => title.de));
      for (const table of tables) {
        const headers = table.columns.map(({ header }) => header);
        expect(new Set(headers).size).toBe(headers.length);
        expect(headers.filter((header) => / in Cent$/.test(header))).toEqual([]);
        if (!WITH_REASONS_OF_THEIR_OWN.test(table.title))
          expect(headers.filter((header) => /^Geheimhaltung|Grund des Fehlens/.test(header))).toEqual([]);
        for (const row of table.rows) expect(row.length).toBe(headers.length);
        for (const row of table.rows)
          for (const [place, cell] of row.entries())
            expect(formatCell(cell, table.columns[place] ?? { unit: "" }, "de")).not.toMatch(/undefined|\[object/);
      }
    }
  },
);

test("the German words for a missing value are those that the codes' names begin with", () => {
  const named = [
    ["SUPPRESSED", "PRIMARY"],
    ["SUPPRESSED", "SECONDARY"],
    ["NOT_COLLECTED", "NOT_COLLECTED"],
    ["NOT_APPLICABLE", "NOT_APPLICABLE"],
    ["SOURCE_UNAVAILABLE", "SOURCE_UNAVAILABLE"],
  ] as const;

  for (const [missing, code] of named)
    expect(CONTRACT.labels.get(`Suppression.${code}`)?.toLowerCase()).toMatch(
      new RegExp(`^${MISSING_WORDS.de[missing].toLowerCase()}`),
    );
});

test("of an office that was not reached each table has a row that says so; what another code refuses has none", () => {
  const query = getSavedQuery("s4-access-to-case-management");
  const count = { cases: { value: 7, suppression: "NONE" }, persons: { value: 7, suppression: "NONE" } };
  const data = {
    residents: { asOf: "2026-09-30", status: "COMPLETE", rows: [], total: count },
    cmCoverage: null,
  };
  const tables = (code: string, path: readonly (string | number)[] = ["cmCoverage"]) =>
    figureTablesOf({
      ...{ data, query, contract: CONTRACT, language: "de" as const },
      errors: [{ message: "", path, extensions: { code } }],
    });
  const kinds = (table: FigureTable | undefined) => table?.rows.map((row) => [...new Set(row.map(nameOf))]);
  const nameOf = (cell: Cell) => (cell.kind === "missing" ? cell.missing : cell.kind);

  expect(tables("SOURCE_UNAVAILABLE").map(kinds)).toEqual([
    [],
    [["text", "number"]],
    [["SOURCE_UNAVAILABLE"]],
    [["SOURCE_UNAVAILABLE"]],
  ]);
  expect(tables("FORBIDDEN").map(kinds).slice(2)).toEqual([[], []]);
  expect(tables("SOURCE_UNAVAILABLE", ["residents", "rows", 0]).map(kinds).slice(2)).toEqual([[], []]);
});
