import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";
import { createThief } from "../harness/thief.js";

/** As much of a path as a plan takes long for. */
const PATH = "{ status route { asOf } territory { ags } }";
const ALIASES = Array.from({ length: 60 }, (_, index) => `p${index}`);
const DOCUMENT = `query ($token: ID!) { ${ALIASES.map((alias) => `${alias}: releasedPath(token: $token) ${PATH}`).join(" ")} }`;
const ONE = `query ($token: ID!) { releasedPath(token: $token) ${PATH} territory(ags: "05711") { name } }`;

const errorsOf = ({ errors }: HubAnswer) =>
  errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

const GAPS = `{ serviceGaps(ags: "05711") { nodes { title kind {
  type raised(period: { fromQuarter: "2026-Q1", toQuarter: "2026-Q2" }) { status } } } } }`;

/** Fields of each kind at the root and below it, alone and beside a public one, that a caller without token may not read. */
const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  [`{ releasedPath(token: "x") ${PATH} }`, []],
  [`{ a: immigrationFile(id: "x") { id } b: fileByReference(reference: "x") { id } }`, []],
  [`mutation { revokePath(pathId: "P-AAAAAA") }`, []],
  [`{ territory(ags: "05711") { name } releasedPath(token: "x") ${PATH} }`, ["ki-strategy"]],
  // Case management owns the counts of gaps that ki-strategy's kinds meet.
  [GAPS, ["ki-strategy"]],
];

test.each(REFUSED)("a field that the matrix refuses costs no call, new or known: %s", async (document, asked) => {
  const answers = [await hub.ask(document), await hub.ask(document)];

  for (const answer of answers) {
    const subgraphs = (await hub.fetchesOf(answer)).map(({ subgraph }) => subgraph);
    const { refusals } = await hub.logLine("gateway", answer.extensions.hub.requestId);

    expect(subgraphs).toEqual(asked);
    expect(refusals).not.toEqual([]);
    expect(answer.errors).not.toEqual([]);
  }
  expect(answers[1]).toMatchObject({ data: answers[0]?.data, errors: answers[0]?.errors });
});

test("60 paths that the caller may not read are refused in their owner's words, each with its null, and the gateway's log names the field", async () => {
  const answer = await hub.ask(DOCUMENT, { variables: { token: "x" } });

  expect(answer.data).toEqual(Object.fromEntries(ALIASES.map((alias) => [alias, null])));
  expect(answer.errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual(
    ALIASES.map((alias) => [[alias], "NOT_AVAILABLE"]),
  );
  expect(await hub.logLine("gateway", answer.extensions.hub.requestId)).toMatchObject({
    fetches: [],
    refusals: [{ subgraph: "trust-centre", fields: { "Query.releasedPath": "NOT_AVAILABLE" } }],
  });
});

test("a refusal is the owner's own answer, byte for byte", async () => {
  const thief = await createThief(hub);
  for (const [subgraph, document] of [
    ["trust-centre", `{ releasedPath(token: "x") { pathId } }`],
    ["immigration", `{ immigrationFile(id: "x") { id } fileByReference(reference: "x") { id } }`],
    ["trust-centre", `mutation { revokePath(pathId: "P-AAAAAA") }`],
  ] as const) {
    const own = await thief.ask(subgraph, document);
    const answer = await hub.ask(document);

    expect(answer.data).toEqual(own.data);
    // An office records its refusals side by side, and lists them as they are recorded.
    expect(errorsOf(answer)).toEqual(errorsOf(own));
  }
});

test("a refused caller reads the same whether the operation is known or new", async () => {
  const token = await hub.releasePath();
  const first = await hub.ask(ONE, { variables: { token } });
  const allowed = await hub.ask(ONE, {
    as: "steering.bielefeld",
    purpose: "STEERING_CASE_REVIEW",
    variables: { token },
  });
  const second = await hub.ask(ONE, { variables: { token } });

  expect(allowed.data.releasedPath.status).toBe("COMPLETE");
  expect(first.data).toEqual({ releasedPath: null, territory: { name: "Bielefeld" } });
  expect([second.data, second.errors]).toEqual([first.data, first.errors]);
});
