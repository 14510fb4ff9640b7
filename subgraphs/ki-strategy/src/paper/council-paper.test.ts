import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ReportingDuty } from "../body/reporting-duty.js";
import { DocumentType } from "../source/document-type.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { CouncilPaper } from "./council-paper.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const PAPERS = `query ($ags: Ags!, $type: DocumentType) { papers(ags: $ags, type: $type) { totalCount nodes {
  id type number isPublic author leadUnit involvedUnits date subject proposedDecision attachments
  steps { position body { name kind } date role isPublic remark source { id } }
  financialEffects { kind hasEffect resultCents isCovered source { passage } } source { id } } } }`;
const DUTIES = `query ($on: LocalDate) { territory(ags: "05334002") { bodies { id
  reportingDuties { instrument frequency lastAt(on: $on) nextAt(on: $on) fulfilled(on: $on) body { id } } } } }`;

const ask = (variables: Record<string, unknown>) => subgraph.ask(PAPERS, { variables });

test("Bielefeld's paper is deliberated in three public steps in order", async () => {
  const { data } = await ask({ ags: "05711" });
  const [paper] = data.papers.nodes;

  expect(data.papers.totalCount).toBe(1);
  expect(paper).toMatchObject({
    type: "DECISION_PAPER",
    isPublic: true,
    number: null,
    date: null,
    source: { id: "S0" },
  });
  expect(paper.steps).toEqual(
    [
      ["Sozial- und Gesundheitsausschuss", "COMMITTEE", "2020-01-21", "DECIDES"],
      ["Integrationsrat", "INTEGRATION_COUNCIL", "2020-01-29", "RECOMMENDS"],
      ["Haupt-, Wirtschaftsförderungs- und Beteiligungsausschuss", "COMMITTEE", "2020-01-29", "DECIDES"],
    ].map(([name, kind, date, role], index) => ({
      position: index + 1,
      body: { name, kind },
      date,
      role,
      isPublic: true,
      remark: null,
      source: { id: "S0" },
    })),
  );
  expect(paper.financialEffects).toMatchObject([
    { kind: "INVESTIVE", hasEffect: false, resultCents: null },
    { kind: "CONSUMPTIVE", hasEffect: false, resultCents: null },
  ]);
});

test("Aachen's paper has a sitting before its own date: accepted, and said in a remark", async () => {
  const { data } = await ask({ ags: "05334002" });
  const [paper] = data.papers.nodes;

  expect(paper).toMatchObject({
    type: "NOTICE_PAPER",
    number: "FB 56/0014/WP18",
    isPublic: true,
    leadUnit: "Fachbereich Wohnen, Soziales und Integration",
    involvedUnits: [],
    date: "2021-01-21",
    attachments: [expect.stringContaining("Handreichung"), expect.stringContaining("Reis, Claus (2020)")],
  });
  expect(paper.steps).toMatchObject([
    {
      date: "2020-12-17",
      role: "TAKES_NOTE",
      isPublic: null,
      remark: "The sitting of 2020-12-17 precedes the paper's date, 2021-01-21; both are as the paper gives them.",
    },
    { date: "2021-02-04", role: "TAKES_NOTE", remark: null },
    { date: "2021-02-17", role: "TAKES_NOTE", remark: null, body: { name: "Integrationsrat" } },
  ]);
});

test("Aachen's paper ticks neither JA nor NEIN and gives results of 0", async () => {
  const { data } = await ask({ ags: "05334002" });

  expect(data.papers.nodes[0].financialEffects).toEqual([
    {
      kind: "INVESTIVE",
      hasEffect: null,
      resultCents: "0",
      isCovered: null,
      source: { passage: "Investive Auswirkungen Ansatz 20xx" },
    },
    {
      kind: "CONSUMPTIVE",
      hasEffect: null,
      resultCents: "0",
      isCovered: null,
      source: { passage: "konsumtive Auswirkungen Ansatz 20xx" },
    },
  ]);
});

test("a sitting without a date, as in Borken's report, stays without one", async () => {
  const { data } = await ask({ ags: "05554" });

  expect(data.papers.nodes[0]).toMatchObject({
    type: "REPORT",
    isPublic: null,
    steps: [{ date: null, isPublic: null, remark: null, body: { name: "Ausschuss für Sicherheit und Ordnung" } }],
    financialEffects: [],
  });
});

test("papers are asked for by type; an unknown territory is NOT_FOUND", async () => {
  const inquiry = await ask({ ags: "05382012", type: "MAJOR_INQUIRY" });
  const decision = await ask({ ags: "05382012", type: "DECISION_PAPER" });
  const unknown = await ask({ ags: "05999" });

  expect(inquiry.data.papers).toMatchObject({ totalCount: 1, nodes: [{ type: "MAJOR_INQUIRY", steps: [] }] });
  expect(decision.data.papers).toEqual({ totalCount: 0, nodes: [] });
  expect(unknown.data).toEqual({ papers: null });
  expect(unknown.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("a page of papers costs eight selects, however many papers there are", async () => {
  const before = await ask({ ags: "05711" });
  const papers = Array.from(
    { length: 80 },
    (_, index) =>
      new CouncilPaper({
        id: `05711-test-${index}`,
        territoryAgs: "05711",
        type: DocumentType.INFORMATION_PAPER,
        number: null,
        isPublic: true,
        author: null,
        leadUnit: null,
        involvedUnits: [],
        date: null,
        subject: "test",
        proposedDecision: null,
        attachments: [],
        sourceId: "S0",
        passage: "test",
      }),
  );
  await subgraph.given(...papers);
  const after = await ask({ ags: "05711" });

  expect(after.data.papers.nodes).toHaveLength(50);
  expect([before.statements, after.statements]).toEqual([8, 8]);
});

test("a reporting duty without an interval has a last report and nothing due", async () => {
  const { data, statements } = await subgraph.ask(DUTIES, { variables: { on: "2021-12-31" } });
  const duties = data.territory.bodies.flatMap(({ reportingDuties }: { reportingDuties: object[] }) => reportingDuties);
  const open = { frequency: "regelmäßig", nextAt: null, fulfilled: null };

  expect(duties).toMatchObject([
    { ...open, lastAt: "2020-12-17", body: { id: "AFSID-05334002" } },
    { ...open, lastAt: null, body: { id: "IR-05334002" } },
  ]);
  // The sittings of February 2021 are only planned by the paper of January 2021.
  expect(statements).toBe(7);
});

test("a reporting duty every six months is fulfilled until the day it falls due", async () => {
  await subgraph.given(
    new ReportingDuty({
      id: "LG-05334002-101",
      bodyId: "IR-05334002",
      instrument: "Sachstandsbericht",
      frequency: "halbjährlich",
      intervalMonths: 6,
      since: null,
      statedNextAt: null,
      sourceId: "S2",
      passage: "test",
    }),
  );
  await subgraph.rows("update sitting set is_held = true where id = 'IR-05334002-2021-02-17'");
  const on = async (day: string) => {
    const { data } = await subgraph.ask(DUTIES, { variables: { on: day } });
    const duties = data.territory.bodies.flatMap(
      ({ reportingDuties }: { reportingDuties: object[] }) => reportingDuties,
    );

    return duties.find(({ instrument }: { instrument: string }) => instrument === "Sachstandsbericht");
  };

  expect(await on("2021-08-17")).toMatchObject({ lastAt: "2021-02-17", nextAt: "2021-08-17", fulfilled: true });
  expect(await on("2021-08-18")).toMatchObject({ nextAt: "2021-08-17", fulfilled: false });
  expect(await on("2021-01-01")).toMatchObject({ lastAt: null, nextAt: null, fulfilled: null });
});
