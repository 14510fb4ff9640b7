import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { documentIdOf } from "@kim-hub/kit/saved-query";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const COMMITTED = fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url));
const COMMANDS = "infra/dist/commands/main.js";
const FUNDING = ["run", "s8-funding-by-pillar", "--param", "years=2020,2021,2022"];
const FUNNEL = [
  ...["run", "s3-cm-funnel", "--param", "ags=05711"],
  ...["--param", 'period={"fromQuarter":"2024-Q1","toQuarter":"2026-Q3"}'],
];
const MILESTONES = ["run", "s12-milestones-and-gaps", "--param", "ags=05711"];

let hub: TestHub;
const folder = mkdtempSync(join(tmpdir(), "saved-query-"));
const manifest = join(folder, "saved-queries.json");

beforeAll(async () => {
  const { savedQueries } = JSON.parse(readFileSync(COMMITTED, "utf8"));
  const [funding] = savedQueries.filter(({ id }: { id: string }) => id === "s8-funding-by-pillar");
  const invent = (id: string, sheet: object) => {
    const text = `# ${id}\n${funding.text}`;

    return { ...funding, id, text, documentId: documentIdOf(text), sheet: { ...funding.sheet, ...sheet } };
  };
  const added = [
    invent("passing", { pass: { table: 2, rows: 3 } }),
    invent("finding", { pass: { table: 1, rows: 0 } }),
    invent("budgeted", { pass: { table: 1, rows: 0, where: "fundingByPillar.pillars.kind", in: ["BUDGETED"] } }),
    invent("decided", { pass: { table: 1, rows: 0, where: "fundingByPillar.pillars.kind", notIn: ["BUDGETED"] } }),
    invent("expired", { expires: "2026-01-31" }),
  ];
  writeFileSync(manifest, JSON.stringify({ savedQueries: [...savedQueries, ...added] }));
  hub = await startTestHub({ SAVED_QUERIES_FILE: manifest });
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

/** Runs `npm run saved-query` as a process; `answer` is what goes into a pipe. */
async function saved(...args: readonly string[]) {
  const settings = { PORT_GATEWAY: new URL(hub.url).port, OIDC_ISSUER: hub.issuer, SAVED_QUERIES_FILE: manifest };
  const command = run(COMMANDS, settings, "saved-query", ...args);
  const code = await command.ended;

  return { code, answer: command.answered(), text: command.printed() };
}

test("list shows every saved query, and which has expired", async () => {
  const { code, answer } = await saved("list");
  const rows = answer.split("\n").map((line) => line.split("│").map((cell) => cell.trim()));

  expect(code).toBe(0);
  expect(rows).toContainEqual([
    "",
    "s8-funding-by-pillar",
    "1",
    "Fördermittel nach Baustein und Jahr",
    "PUBLIC",
    "",
    "2027-11-30",
    "no",
    "",
  ]);
  expect(rows.find(([, id]) => id === "expired")).toMatchObject({ 6: "2026-01-31", 7: "yes" });
  expect(rows.find(([, id]) => id === "s3-cm-funnel")).toMatchObject({
    4: "STEERING_GROUP_MEMBER",
    5: "STEERING_REPORT",
  });
});

test("show says what a saved query is for, who approved it, what it takes and gives, and its text", async () => {
  const { code, answer } = await saved("show", "s8-funding-by-pillar");

  expect(code).toBe(0);
  for (const part of [
    "Fördermittel nach Baustein und Jahr",
    "Funding by pillar and year",
    "Kommunales Integrationszentrum (erfunden), ki@example.org",
    "by Behördliche Datenschutzbeauftragte (erfunden) on 2026-11-29",
    "§ 9 TIntG NRW, § 44 LHO",
    "20 items at most; from 2020 to 2050",
    "Jahre, vierstellig, jedes einmal",
    "passes if         nothing to judge",
    "Table 2: Summe je Jahr (Total by year)",
    "Summe in Cent  fundingByPillar.totalCents",
    "query FundingByPillar($years: [Int!]!) {",
    documentIdOf(hubText("s8-funding-by-pillar")),
  ])
    expect(answer).toContain(part);
});

function hubText(id: string): string {
  return readFileSync(join(COMMITTED, "..", "saved-queries", id, "query.graphql"), "utf8");
}

test("run prints a table for each of the sheet, with codes or with labels", async () => {
  const [{ code, answer }, labelled] = await Promise.all([saved(...FUNDING), saved(...FUNDING, "--labels")]);

  expect(code).toBe(0);
  expect(answer).toMatch(/Summe je Jahr\n.*\n│ Jahr │ Summe in Cent │/);
  for (const [year, cents] of [
    ["2020", "2500000000"],
    ["2021", "5000000000"],
    ["2022", "7500000000"],
  ])
    expect(answer).toContain(`│ ${year} │ ${cents}    │`);
  expect(answer).toContain("│ 2022 │ B2       │ 3930000000     │ BUDGETED ");
  expect(labelled.answer).toContain("│ Haushaltsansatz");
});

test("run prints CSV with German headers and labels, one table after the other", async () => {
  const csv = [...FUNDING, "--format", "csv"];
  const [{ code, answer }, codes] = await Promise.all([saved(...csv), saved(...csv, "--no-labels")]);

  expect(code).toBe(0);
  expect(answer).toMatch(/^\uFEFFMittel je Baustein und Jahr\nJahr;Baustein;Betrag in Cent;/);
  expect(answer).toContain(
    "\n\nSumme je Jahr\nJahr;Summe in Cent\n2020;2500000000\n2021;5000000000\n2022;7500000000\n\nAngaben anderer",
  );
  expect(answer).toContain(";3930000000;Haushaltsansatz;");
  expect(codes.answer).toContain("\n2022;B2;3930000000;BUDGETED;");
});

test("run prints the gateway's whole answer as JSON, which it has logged under the saved query", async () => {
  const { code, answer } = await saved(...FUNDING, "--format", "json");
  const { data, extensions } = JSON.parse(answer);

  expect(code).toBe(0);
  expect(data).toEqual(
    (await hub.ask(hubText("s8-funding-by-pillar"), { variables: { years: [2020, 2021, 2022] } })).data,
  );
  expect(await hub.logLine("gateway", extensions.hub.requestId)).toMatchObject({ savedQuery: "s8-funding-by-pillar" });
});

test("each table becomes a file, which no second run overwrites", async () => {
  const out = join(folder, "out");
  const first = await saved(...FUNDING, "--format", "csv", "--out", out);
  const second = await saved(...FUNDING, "--format", "csv", "--out", out);

  expect(first.code).toBe(0);
  expect(readdirSync(out)).toEqual([
    "s8-funding-by-pillar-1-mittel-je-baustein-und-jahr.csv",
    "s8-funding-by-pillar-2-summe-je-jahr.csv",
    "s8-funding-by-pillar-3-angaben-anderer-unterlagen-nicht-addieren.csv",
  ]);
  expect(readFileSync(join(out, "s8-funding-by-pillar-2-summe-je-jahr.csv"), "utf8")).toBe(
    "\uFEFFJahr;Summe in Cent\n2020;2500000000\n2021;5000000000\n2022;7500000000\n",
  );
  expect(second.code).toBe(2);
  expect(second.text).toContain("exists already");
});

test.each([
  ["steering.bielefeld", "STEERING_REPORT"],
  ["auditor.funding", "FUNDING_AUDIT"],
])("%s runs a query of several purposes for that of the own role", async (as, purpose) => {
  const asked = [...FUNNEL, "--as", as];
  const [whole, drawn] = await Promise.all([saved(...asked, "--format", "json"), saved(...asked)]);
  const { data, extensions } = JSON.parse(whole.answer);

  expect({ whole: whole.code, drawn: drawn.code }).toEqual({ whole: 0, drawn: 0 });
  expect(extensions.hub.purpose).toBe(purpose);
  expect(data.cmFunnel.stages).toHaveLength(7);
  expect(drawn.answer).toContain("Fälle je Phase");
});

test("a case manager runs a query about people for its one purpose", async () => {
  const { code, answer } = await saved("run", "my-cases", "--as", "casemanager.bielefeld", "--format", "json");

  expect(code).toBe(0);
  expect(JSON.parse(answer)).toMatchObject({ extensions: { hub: { purpose: "CASE_WORK" } } });
});

test("two entries a page give the rows of fifty, and the pages are told on stderr", async () => {
  const csv = [...MILESTONES, "--format", "csv"];
  const [small, large] = await Promise.all([saved(...csv, "--param", "first=2"), saved(...csv, "--param", "first=50")]);

  expect([small.code, large.code]).toEqual([0, 0]);
  expect(small.answer).toBe(large.answer);
  expect(small.answer).toContain("Meilensteine insgesamt\n3\n");
  expect(small.text).toContain("milestones: 2nd page …");
  expect(large.text).toBe(large.answer);
});

test("JSON of several pages has their joined data, and each page as the gateway answered it", async () => {
  const { code, answer } = await saved(...MILESTONES, "--param", "first=2", "--format", "json");
  const { data, extensions } = JSON.parse(answer);
  const [first, second] = extensions.pages;

  expect(code).toBe(0);
  expect(data.milestones.nodes).toEqual([...first.data.milestones.nodes, ...second.data.milestones.nodes]);
  expect(data.milestones.nodes).toHaveLength(3);
  expect(first.extensions.hub.requestId).not.toBe(second.extensions.hub.requestId);
});

test("a run that passes ends with 0, a finding with 1, also where the codes that it judges are shown as labels", async () => {
  const judge = (id: string) => saved("run", id, "--param", "years=2020,2021,2022", "--format", "csv");
  const [passing, finding, budgeted, decided] = await Promise.all([
    ...[judge("passing"), judge("finding"), judge("budgeted"), judge("decided")],
  ]);

  expect([passing?.code, finding?.code, budgeted?.code, decided?.code]).toEqual([0, 1, 1, 0]);
  expect(finding?.answer).toContain("Summe je Jahr");
  expect(finding?.text).toContain("Finding: it passes if table 1 has 0 rows, and that is not so.");
  expect(budgeted?.text).toContain('table 1 has 0 rows in which "Verbindlichkeit" is BUDGETED, and that is not so.');
});

const REFUSED: readonly (readonly [readonly string[], string])[] = [
  [["run", "s8-founding", "--param", "years=2020"], 'No saved query is called "s8-founding"'],
  [["run", "expired", "--param", "years=2020"], "has expired on 2026-01-31"],
  [["run", "finding", "--param", "years=1999"], "is from 2020 to 2050."],
  [FUNNEL, "is for STEERING_GROUP_MEMBER, KIM_COORDINATOR, FUNDING_AUDITOR."],
  [[...FUNNEL, "--as", "casemanager.bielefeld"], "is for STEERING_GROUP_MEMBER"],
  [[...FUNDING, "--url", "http://127.0.0.1:9/graphql"], "No gateway answers at http://127.0.0.1:9/graphql"],
];

test("what is wrong, refused or not there ends with 2", async () => {
  const runs = await Promise.all(REFUSED.map(([args]) => saved(...args)));

  for (const [index, { code, answer, text }] of runs.entries()) {
    expect({ code, answer }).toEqual({ code: 2, answer: "" });
    expect(text).toContain(REFUSED[index]?.[1]);
  }
});
