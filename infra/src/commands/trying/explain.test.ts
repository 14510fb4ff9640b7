import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const folder = mkdtempSync(join(tmpdir(), "explain-"));
const PIPELINE = `query ($ags: Ags!) {
  naturalisationPipeline(ags: $ags, period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q2" }) { asOf }
}`;
const PLACE = ["--variables", '{"ags":"05711"}'];
const STEERING = ["--as", "steering.bielefeld"];

afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(folder, "query.graphql"), text);
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (line: string) => printed.push(line), complain: (line: string) => complaints.push(line) };
  const config = readCommandConfig({ INIT_CWD: folder, DATA_DIRECTORY: join(folder, "none"), ...settings });
  const code = await runCommand(["explain", "query.graphql", ...args], { terminal, config });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const json = async (text: string, args: readonly string[], settings?: NodeJS.ProcessEnv) =>
  JSON.parse((await run(text, [...args, "--format", "json"], settings)).printed);

test("a field that role and purpose may read is granted, by the office that answers it", async () => {
  const explained = await json(PIPELINE, [...STEERING, "--purpose", "STEERING_REPORT", ...PLACE]);

  expect(explained.access).toContainEqual({
    ...{ fetch: 1, subgraph: "naturalisation", field: "Query.naturalisationPipeline" },
    ...{ dataClass: "AGGREGATE", refusal: null },
  });
  expect(explained.plan).toMatchObject({ kind: "fetch", fetch: { number: 1, subgraph: "naturalisation", place: "" } });
});

test("without a purpose the gateway refuses it in the office's place, and nothing below it is planned", async () => {
  const { access, plan } = await json(PIPELINE, [...STEERING, ...PLACE]);

  expect(access).toEqual([
    expect.objectContaining({ refusal: expect.objectContaining({ code: "FORBIDDEN", by: "gateway" }) }),
  ]);
  expect(plan.fetch.query).not.toContain("asOf");
});

test("where something else of the office is granted, the office refuses the field itself", async () => {
  const query = `query ($ags: Ags!) { uncollectedTerms { term } ${PIPELINE.split("\n")[1]} }`;
  const narrowingQuery = query.replace("uncollectedTerms { term }", "naturalisationNarrowings { reason }");
  const { access } = await json(narrowingQuery, [...STEERING, ...PLACE]);

  expect(
    access.map(({ field, refusal }: Record<string, { by?: string } | null>) => [field, refusal?.by ?? null]),
  ).toEqual([
    ["Query.naturalisationNarrowings", null],
    ["Narrowing.reason", null],
    ["Query.naturalisationPipeline", "naturalisation"],
  ]);
});

test("steps that rest on others stand in sequence, and each fetch with its place", async () => {
  const path = `query ($token: ID!) { releasedPath(token: $token) { pathId route { segments { order } } } }`;
  const asked = await run(path, [...STEERING, "--purpose", "STEERING_CASE_REVIEW", "--variables", '{"token":"T"}']);
  expect(asked.complaints).toBe("");
  expect(asked.printed).toMatch(/in sequence\n {2}1 trust-centre/);
});

test("the cost stands beside its ceiling, and an operation above it is named", async () => {
  expect(await json(PIPELINE, PLACE, { OPERATION_MOST_COST: "1" })).toMatchObject({ cost: 20, mostCost: 1 });
  expect((await run(PIPELINE, PLACE, { OPERATION_MOST_COST: "1" })).printed).toContain(
    "20 of 1 that an operation may cost: the hub refuses the operation (COST_LIMIT_EXCEEDED)",
  );
});

test("a role that runs saved queries only is told so", async () => {
  const { printed } = await run(PIPELINE, ["--as", "auditor.funding", "--purpose", "FUNDING_AUDIT", ...PLACE]);

  expect(printed).toContain("This role or purpose runs saved queries only");
});

test("an unknown field is named with file, line and column, as are other faults", async () => {
  expect(await run("{\n  territoriez { ags }\n}", [])).toEqual({
    code: 2,
    printed: "",
    complaints: expect.stringMatching(/^query.graphql:2:3: Cannot query field "territoriez" on type "Query"/),
  });
  expect((await run("{ programme(", [])).complaints).toMatch(/^query.graphql:1:13: Syntax Error/);
  expect((await run(PIPELINE, [])).complaints).toContain('Variable "$ags" of required type');
  expect((await run(PIPELINE, ["--purpose", "STEERING"])).complaints).toMatch(
    /^There is no purpose 'STEERING'; there is STEERING_REPORT, STEERING_CASE_REVIEW/,
  );
});

test("--run refuses a mutation, a production and a machine without a hub, in one sentence each", async () => {
  const revoke = `mutation { revokePath(pathId: "P-AAAAAA") }`;

  expect(await run(revoke, ["--run"])).toMatchObject({
    ...{ code: 2, complaints: "A mutation is explained and not run here; npm run ask runs it." },
  });
  expect(await run(PIPELINE, ["--run", ...PLACE], { NODE_ENV: "production" })).toMatchObject({
    ...{ code: 2, complaints: "--run is for a hub for development, and this is production." },
  });
  expect(await run(PIPELINE, ["--run", ...PLACE])).toMatchObject({
    ...{ code: 1, complaints: expect.stringMatching(/^There is no local hub whose logs lie in/) },
  });
});

test("without a hub, in production and of a mutation explain says in one sentence why it adds no dry run", async () => {
  const sentenceOf = async (text: string, args: readonly string[], settings?: NodeJS.ProcessEnv) => {
    const { code, printed } = await run(text, args, settings);
    expect(code).toBe(0);

    return printed.split("\n").at(-1);
  };
  const nobody = { PORT_GATEWAY: "9" };

  expect(await sentenceOf(PIPELINE, PLACE, nobody)).toMatch(
    /^No hub of .*none runs at http:\/\/127.0.0.1:9\/graphql, so no office is asked: npm start starts one/,
  );
  expect(await sentenceOf(PIPELINE, PLACE, { ...nobody, NODE_ENV: "production" })).toBe(
    "A dry run is for a hub for development, and this is production.",
  );
  expect(await sentenceOf(`mutation { revokePath(pathId: "P-AAAAAA") }`, [], nobody)).toBe(
    "A dry run changes nothing: a mutation has none.",
  );
  expect(await json(PIPELINE, PLACE, nobody)).toMatchObject({
    ...{ cost: 20, dryRun: { absent: expect.stringContaining("No hub of") } },
  });
});
