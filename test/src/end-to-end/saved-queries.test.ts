import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { documentIdOf } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { jsonLines } from "../harness/request-lines.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const COMMITTED = fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url));
const FUNDING = getSaved("s8-funding-by-pillar");
const FUNNEL = getSaved("s3-cm-funnel");
const POSTS = getSaved("s9-posts");
const YEARS = { years: [2020, 2021, 2022] };
const PERIOD = { ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "2026-Q3" } };
const JSON_BODY = { "content-type": "application/json" };
const EXPIRED = "query Expired { territories { ags } }";

function getSaved(id: string) {
  const saved = readManifest(COMMITTED).find((each) => each.id === id);
  if (!saved) throw new Error(`No saved query ${id} is committed.`);

  return saved;
}

let hub: TestHub;
const folder = mkdtempSync(join(tmpdir(), "saved-"));

beforeAll(async () => {
  const file = join(folder, "saved-queries.json");
  const { savedQueries } = JSON.parse(readFileSync(COMMITTED, "utf8"));
  const [some] = savedQueries.filter(({ id }: { id: string }) => id === "s8-funding-by-pillar");
  const invent = (id: string, text: string, sheet: object) => ({
    ...{ ...some, id, text, documentId: documentIdOf(text), sheet: { ...some.sheet, parameters: {}, ...sheet } },
  });
  const added = [
    invent("expired", EXPIRED, { expires: "2026-01-31" }),
    invent("unfit", "query Unfit { territories { burgomaster } }", {}),
  ];
  writeFileSync(file, JSON.stringify({ savedQueries: [...savedQueries, ...added] }));
  hub = await startTestHub({ SAVED_QUERIES_FILE: file });
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly as?: string;
  readonly purpose?: string;
  readonly accept?: string;
}

const headersOf = async ({ as, purpose, accept }: Run): Promise<Record<string, string>> => ({
  ...(as && { authorization: `Bearer ${await hub.token(as)}` }),
  ...(purpose && { "hub-purpose": purpose }),
  ...(accept && { accept }),
});

/** Runs by POST. */
async function run(members: object, by: Run = {}) {
  const headers = { ...JSON_BODY, ...(await headersOf(by)) };
  const response = await hub.send({ headers, body: JSON.stringify(members) });

  return { status: response.status, ...JSON.parse(await response.text()) };
}

/** The same by GET. */
async function get(members: Readonly<Record<string, string>>, by: Run = {}) {
  const response = await fetch(`${hub.url}?${new URLSearchParams(members)}`, { headers: await headersOf(by) });

  return { status: response.status, ...JSON.parse(await response.text()) };
}

test("a saved query runs by its document id, by POST and by GET, with or without sha256: in front", async () => {
  const { documentId } = FUNDING;
  const byText = await hub.ask(FUNDING.text, { variables: YEARS });
  const variables = JSON.stringify(YEARS);

  const answers = [
    await run({ documentId, variables: YEARS }),
    await run({ documentId: documentId.slice("sha256:".length), variables: YEARS, operationName: "FundingByPillar" }),
    await run({ documentId, variables: YEARS, extensions: {} }),
    await get({ documentId, variables }),
    await get({ documentId, variables, operationName: "FundingByPillar", extensions: "{}" }),
  ];

  expect(byText.data.fundingByPillar).toHaveLength(3);
  for (const { status, data, errors } of answers)
    expect({ status, data, errors }).toEqual({ status: 200, data: byText.data, errors: undefined });
  for (const answer of answers)
    expect(await hub.logLine("gateway", answer.extensions.hub.requestId)).toMatchObject({
      ...{ savedQuery: FUNDING.id, document: documentId.slice("sha256:".length) },
    });
});

test("a run by document id without a token, without the purpose or with another role is refused and names the sheet's rule", async () => {
  const { documentId } = FUNNEL;
  const members = { documentId, variables: PERIOD };
  const steering = { as: "steering.bielefeld", purpose: "STEERING_REPORT" };

  expect((await run(members, steering)).errors).toBeUndefined();
  for (const by of [{}, { as: "casemanager.bielefeld", purpose: "CASE_WORK" }])
    expect(await run(members, by)).toMatchObject({
      status: 403,
      errors: [{ message: expect.stringContaining("is for STEERING_GROUP_MEMBER"), extensions: { code: "FORBIDDEN" } }],
    });
  for (const by of [{ as: steering.as }, { as: steering.as, purpose: "STEERING_CASE_REVIEW" }])
    expect(await run(members, by)).toMatchObject({
      status: 403,
      errors: [{ message: expect.stringContaining("approved for the purposes STEERING_REPORT") }],
    });
});

const BOUND: readonly Run[] = [
  { as: "auditor.funding", purpose: "FUNDING_AUDIT" },
  { as: "auditor.funding" },
  { as: "auditor.funding", purpose: "STEERING_REPORT" },
  { as: "auditor.data-protection", purpose: "DP_AUDIT" },
  { as: "protection-abh.bielefeld", purpose: "DP_AUDIT" },
  { as: "committee.bornheim", purpose: "COUNCIL_INQUIRY" },
  { as: "steering.bielefeld", purpose: "COUNCIL_INQUIRY" },
];

test.each(BOUND)(
  "audits and council inquiries run saved queries only, by id or in their very words: %j",
  async (by) => {
    const { documentId, text } = FUNDING;
    const own = "query Own { territories { ags } }";
    const spaced = `${text} `;
    const mutation = "mutation ($id: ID!) { revokePath(pathId: $id) }";
    const entry = "{ __schema { queryType { name } } }";

    expect((await run({ documentId, variables: YEARS }, by)).errors).toBeUndefined();
    expect((await run({ query: text, variables: YEARS }, by)).errors).toBeUndefined();
    for (const query of [own, spaced, `${text}\nquery Other { territories { ags } }`, mutation, "{ __typename }"]) {
      const answer = await run({ query, variables: { ...YEARS, id: "x" }, operationName: undefined }, by);
      expect(answer.data).toBeUndefined();
      expect(["FORBIDDEN", "OPERATION_RESOLUTION_FAILURE"]).toContain(answer.errors[0].extensions.code);
    }
    expect((await run({ query: entry }, by)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const refused = await run({ query: own }, by);
    expect(refused).toMatchObject({
      status: 403,
      errors: [{ message: expect.stringContaining("saved queries only") }],
    });
    const line = await hub.logLine("gateway", refused.extensions.hub.requestId);
    expect(line).toMatchObject({ errors: ["FORBIDDEN"], fetches: [], savedQuery: null });
  },
);

test("whoever is not bound asks in their own words, with or without a token", async () => {
  const query = "{ territories { ags } }";

  expect((await run({ query })).errors).toBeUndefined();
  expect((await run({ query }, { as: "committee.bornheim" })).errors).toBeUndefined();
  expect((await run({ query }, { as: "steering.bielefeld", purpose: "STEERING_REPORT" })).errors).toBeUndefined();
});

test.each([
  [POSTS, { ags: "05711", year: 1999 }, "The parameter year of the saved query s9-posts is from 2020 to 2050."],
  [POSTS, { ags: "06711", year: 2021 }, "The parameter ags of the saved query s9-posts is written as 05["],
  [POSTS, { ags: "05711", year: 2021, name: "Erika" }, "The saved query s9-posts takes no parameters but ags, year."],
  [FUNDING, { years: Array.from({ length: 21 }, () => 2021) }, "has 20 items at most."],
  [
    FUNDING,
    { years: [2021, 2051] },
    "The parameter years of the saved query s8-funding-by-pillar is from 2020 to 2050.",
  ],
  [POSTS, { ags: "05711" }, 'Variable "$year" of required type "Int!" was not provided.'],
  [POSTS, { ags: "05711", year: "2021" }, "The variable $year must be Int!."],
])(
  "a wrong parameter is refused with its name and the rule, and reaches no office",
  async (saved, variables, message) => {
    const { documentId } = saved;
    const answers = [
      await run({ documentId, variables }),
      await get({ documentId, variables: JSON.stringify(variables) }),
      await run({ query: saved.text, variables }, { as: "auditor.funding", purpose: "FUNDING_AUDIT" }),
    ];

    for (const { status, data, errors, extensions } of answers) {
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      expect(errors[0].message).toContain(message);
      expect(errors[0].message).not.toContain("Erika");
      expect(await hub.logLine("gateway", extensions.hub.requestId)).toMatchObject({ fetches: [] });
    }
  },
);

test("an expired query, an unknown id, an id beside a text and a wrong search each have their own refusal", async () => {
  const { documentId, text } = FUNDING;
  const expired = documentIdOf(EXPIRED);
  const variables = JSON.stringify(YEARS);
  const unknown = documentIdOf("unknown");

  expect(await run({ documentId: expired })).toMatchObject({
    status: 403,
    errors: [{ message: expect.stringContaining("The saved query expired has expired on 2026-01-31; its owner is") }],
  });
  for (const answer of [await run({ documentId: unknown }), await get({ documentId: unknown })])
    expect(answer).toMatchObject({ status: 404, errors: [{ extensions: { code: "NOT_FOUND" } }] });
  for (const wrong of [{ documentId, query: text }, { documentId: 1 }, { documentId: ["x"] }])
    expect(await run({ ...wrong, variables: YEARS })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  for (const wrong of ["{", "[1]", '"text"'])
    expect(await get({ documentId, variables: wrong })).toMatchObject({
      status: 400,
      errors: [{ message: "variables is a JSON object.", extensions: { code: "BAD_USER_INPUT" } }],
    });
  expect(await get({ documentId, variables, query: text })).toMatchObject({ status: 400 });
  expect(await get({ query: "{ territories { ags } }" })).toMatchObject({ status: 400 });
});

test("nobody registers a query by asking it: automatic persisted queries stay off", async () => {
  const hash = documentIdOf("{ territories { ags } }").slice("sha256:".length);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

  const registering = await run({ query: "{ territories { ags } }", extensions });
  const byHash = await run({ extensions });
  const byId = await run({ documentId: hash });

  for (const { errors } of [registering, byHash])
    expect(errors).toMatchObject([{ extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }]);
  expect(byId).toMatchObject({ status: 404 });
});

test.each([
  ["case-management", "caseManagement", "cm"],
  ["immigration", "immigration", "abh"],
  ["naturalisation", "naturalisation", "ebh"],
] as const)(
  "%s: its data-protection officer reads who saw what of one person, another authority's nothing",
  async (office, root, prefix) => {
    const token = await hub.releasePath();
    const path = getSaved("s1-released-path");
    await run(
      { documentId: path.documentId, variables: { token } },
      { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" },
    );
    const [row] = await hub.asOwner(
      office,
      "select distinct subject from disclosure_log where role = 'STEERING_GROUP_MEMBER'",
    );
    const { documentId } = getSaved(`a1-subject-access-${office}`);
    const members = { documentId, variables: { pseudonym: row?.subject } };
    const own = await run(members, { as: `protection-${prefix}.bielefeld`, purpose: "DP_AUDIT" });
    const foreign = await run(members, { as: `protection-${prefix}.borken`, purpose: "DP_AUDIT" });

    expect(own.errors).toBeUndefined();
    expect(own.data[`${root}DisclosuresOf`].nodes).toContainEqual(
      expect.objectContaining({ role: "STEERING_GROUP_MEMBER", decision: null, actor: expect.any(String) }),
    );
    expect(own.extensions.hub.receipt.note).toContain(`a1-subject-access-${office}`);
    expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  },
);

test("a funding auditor reads the history of a row by its saved query", async () => {
  const input = { scope: "05711", position: "905", title: "KIM-Fachtag", source: "S0", passage: "Erfunden" };
  const coordinator = { as: "coordinator.bielefeld", purpose: "STEERING_REPORT" };
  const mutation = "mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }";
  await hub.ask(mutation, { ...coordinator, variables: { input: { ...input, planned: "2027-03" } } });
  const { documentId } = getSaved("row-history");
  const variables = { table: "milestone", rowId: "05711-905" };

  const { data, errors } = await run({ documentId, variables }, { as: "auditor.funding", purpose: "FUNDING_AUDIT" });

  expect(errors).toBeUndefined();
  expect(data.history.nodes).toMatchObject([{ action: "RECORDED", role: "KIM_COORDINATOR", authority: "KI-05711" }]);
});

test("at its start the gateway says which saved queries no longer fit, with owner and reason", async () => {
  const log = readFileSync(join(hub.config.dataDirectory, "logs", "gateway.log"), "utf8");
  const misfits = jsonLines(log).filter(({ msg }) => msg === "saved query does not fit");

  expect(misfits).toMatchObject([
    {
      savedQuery: "expired",
      owner: expect.stringContaining("ki@example.org"),
      reasons: ["It has expired on 2026-01-31."],
    },
    { savedQuery: "unfit", reasons: ['Cannot query field "burgomaster" on type "Territory".'] },
  ]);
  expect(hub.misfits.map(({ id, reasons }) => [id, ...reasons])).toEqual([
    ["unfit", 'Cannot query field "burgomaster" on type "Territory".'],
    ["expired", "It has expired on 2026-01-31."],
  ]);
});
