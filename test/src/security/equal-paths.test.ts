import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const PATH = "{ status route { asOf } territory { ags } }";
const ALIASES = Array.from({ length: 60 }, (_, index) => `p${index}`);
const DOCUMENT = `query ($token: ID!) { ${ALIASES.map((alias) => `${alias}: releasedPath(token: $token) ${PATH}`).join(" ")} }`;
const ONE = `query ($token: ID!) { releasedPath(token: $token) ${PATH} }`;
const LOGGED: readonly SubgraphName[] = ["trust-centre", "case-management", "immigration", "naturalisation"];

let hub: TestHub;
let token: string;

beforeAll(async () => {
  hub = await startTestHub();
  token = await hub.releasePath();
});
afterAll(() => hub?.stop());

const ask = (query: string) =>
  hub.ask(query, { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } });

/** The fields that the offices' logs say were disclosed to this request, office by office. */
async function disclosuresOf(answer: HubAnswer) {
  const sent = await hub.fetchesOf(answer);
  const ids = sent.map(({ requestId }) => `'${requestId}'`).join();
  const rows = LOGGED.map(async (office) => [
    office,
    await hub.asOwner(office, `select coordinate, fields from disclosure_log where request_id in (${ids})`),
  ]);

  return { asked: sent.map(({ subgraph }) => subgraph).sort(), rows: Object.fromEntries(await Promise.all(rows)) };
}

test("a path that is asked for under 60 names is disclosed once, and stands under each", async () => {
  const one = await ask(ONE);
  const answers = [await ask(DOCUMENT), await ask(DOCUMENT)];

  expect(one.data.releasedPath.status).toBe("COMPLETE");
  const once = await disclosuresOf(one);
  expect(Object.values(once.rows).every((rows) => Array.isArray(rows) && rows.length === 1)).toBe(true);
  for (const answer of answers) {
    expect(answer).not.toHaveProperty("errors");
    expect(answer.data).toEqual(Object.fromEntries(ALIASES.map((alias) => [alias, one.data.releasedPath])));
    expect(await disclosuresOf(answer)).toEqual(once);
  }
});
