import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importCase } from "../testing/import-case.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await importCase(subgraph, "auditors-findings");
});

afterAll(() => subgraph.stop());

const REPORT = `query ($ags: Ags!, $quarter: Quarter!) { kimReport(ags: $ags, quarter: $quarter) { ags quarter territory { name } asOf status
  posts { post { id fundedFte } months { month filledFte suppression } }
  money { year pillars { pillar granted { stateCents } spent { totalCents } balance { remainderCents } } }
  accompaniment { suppression rows { postKind personsAccompanied { value } filledFte perFte approximate } }
  slips { milestone { title planned actual } daysBehind isReached }
  informationDuties { body { id } instrument dueOn overdueDays }
  missing { fact owner detail suppression } } }`;

async function ask(ags: string, quarter: string) {
  const { data, errors, statements } = await subgraph.ask(REPORT, { variables: { ags, quarter } });

  return { report: data.kimReport, errors, statements };
}

const missing = (fact: string, owner: string, detail: string | null = null) => ({
  fact,
  owner,
  detail,
  suppression: "NOT_COLLECTED",
});
const AACHEN = "Stadt Aachen";
const DISTRICT = "Rhein-Sieg-Kreis";
const ALL_PILLARS = "B1, B2, B3";

test("Aachen's report of early 2021 names what is late and what nobody has recorded, in eighteen selects", async () => {
  const { report, errors, statements } = await ask("05334002", "2021-Q1");
  const late = (title: string, planned: string, daysBehind: number) => ({
    milestone: { title, planned, actual: null },
    daysBehind,
    isReached: false,
  });

  expect(errors).toBeUndefined();
  expect(report).toMatchObject({ ags: "05334002", quarter: "2021-Q1", territory: { name: "Stadt Aachen" } });
  expect(report).toMatchObject({ asOf: localDate(), status: "COMPLETE" });
  expect(report.slips).toEqual([
    late("Antrag an die Bezirksregierung", "2021-01", 59),
    late("Kenntnisnahme im Ausschuss für Soziales, Integration und Demographie", "2021-02-04", 55),
    late("Kenntnisnahme im Integrationsrat", "2021-02-17", 42),
  ]);
  expect(report.missing).toEqual([
    missing(
      "POST_MONTHS",
      AACHEN,
      ["B1-ADMINISTRATIVE_ASSISTANCE", "B1-COORDINATION", "B2-CASE_MANAGER"]
        .map((post) => `05334002-2021-${post}`)
        .join(", "),
    ),
    missing("GRANT", AACHEN, ALL_PILLARS),
    missing("EXPENDITURE", AACHEN, ALL_PILLARS),
    missing("ACCOMPANIMENT", AACHEN),
    missing(
      "REPORT_DATES",
      AACHEN,
      ["AFSID-05334002", "IR-05334002"]
        .map((body) => `Bericht der Verwaltung über den Entwicklungsprozess von KIM (${body})`)
        .join(", "),
    ),
  ]);
  expect(statements).toBe(18);
});

test("a milestone that was reached late is behind until the quarter in which it was, and never after it", async () => {
  const find = async (quarter: string) => {
    const { report } = await ask("05334002", quarter);

    return report.slips.find((slip: { milestone: { planned: string } }) => slip.milestone.planned === "2021-08");
  };

  expect(await find("2021-Q3")).toMatchObject({ daysBehind: 30, isReached: false });
  expect(await find("2022-Q1")).toMatchObject({ daysBehind: 123, isReached: true });
  expect(await find("2022-Q2")).toBeUndefined();
});

test("Kreis Borken's Integrationslotsin accompanied 80 persons per full-time equivalent at the end of 2021", async () => {
  const { report } = await ask("05554", "2021-Q4");
  const rows = [
    { postKind: "INTEGRATION_GUIDE", personsAccompanied: { value: 80 }, filledFte: "1.00", perFte: "80.00" },
  ];

  expect(report.accompaniment).toMatchObject({ suppression: "NONE", rows });
  expect(report.missing).not.toContainEqual(missing("ACCOMPANIMENT", "Kreis Borken"));
});

test("months are told to two decimals, those of a lone post stay back, and neither is missing", async () => {
  const { report } = await ask("05711", "2023-Q4");
  const months = (filledFte: string | null, suppression: string) =>
    ["2023-10", "2023-11", "2023-12"].map((month) => ({ month, filledFte, suppression }));

  expect(report.posts).toEqual([
    { post: { id: "05711-2023-B1-COORDINATION", fundedFte: "1.00" }, months: months(null, "PRIMARY") },
    { post: { id: "05711-2023-B2-CASE_MANAGER", fundedFte: "1.00" }, months: months("1.00", "NONE") },
    { post: { id: "05711-2023-B2-CASE_MANAGER-2", fundedFte: "1.00" }, months: months("0.00", "NONE") },
  ]);
  expect(report.money.pillars).toMatchObject([
    { granted: { stateCents: "7670000" } },
    { granted: { stateCents: "11400000" } },
    {},
  ]);
  expect(report.missing.map(({ fact }: { fact: string }) => fact)).not.toContain("POST_MONTHS");
});

test("a territory that has recorded nothing owes everything", async () => {
  const { report } = await ask("05382", "2024-Q1");

  expect(report.missing).toEqual([
    missing("POSTS", DISTRICT, "2024"),
    missing("GRANT", DISTRICT, ALL_PILLARS),
    missing("EXPENDITURE", DISTRICT, ALL_PILLARS),
    missing("ACCOMPANIMENT", DISTRICT),
    missing("MILESTONES", DISTRICT),
    missing("INFORMATION_DUTIES", DISTRICT),
  ]);
});

test.each([
  ["05999", "2021-Q4", "NOT_FOUND", "No territory 05999 is recorded."],
  ["05554", "2019-Q4", "BAD_USER_INPUT", "Year 2019 is outside the programme, which began in 2020."],
  ["05554", "2049-Q1", "BAD_USER_INPUT", "The quarter 2049-Q1 has not ended: only ended quarters are reported."],
])("%s in %s is %s", async (ags, quarter, code, message) => {
  const { report, errors } = await ask(ags, quarter);

  expect(report).toBeNull();
  expect(errors).toMatchObject([{ message, extensions: { code } }]);
});
