import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** As much of a path as a plan takes long for. */
const PATH = "{ status route { asOf } territory { ags } }";
const ALIASES = Array.from({ length: 60 }, (_, index) => `p${index}`);
const DOCUMENT = `query ($token: ID!) { ${ALIASES.map((alias) => `${alias}: releasedPath(token: $token) ${PATH}`).join(" ")} }`;
const ONE = `query ($token: ID!) { releasedPath(token: $token) ${PATH} territory(ags: "05711") { name } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

test("60 paths that the caller may not read are refused by their owner, each with its null, and one subgraph is asked", async () => {
  const answer = await hub.ask(DOCUMENT, { variables: { token: "x" } });

  expect(answer.data).toEqual(Object.fromEntries(ALIASES.map((alias) => [alias, null])));
  expect(answer.errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual(
    ALIASES.map((alias) => [[alias], "NOT_AVAILABLE"]),
  );
  const fetches = await hub.fetchesOf(answer);
  expect(fetches).toMatchObject([{ subgraph: "trust-centre" }]);
  const rows = await hub.asOwner(
    "trust-centre",
    `select distinct fields from disclosure_log where request_id = '${fetches[0]?.requestId}'`,
  );
  // A plan of the paths would ask their owner for mandates, too.
  expect(rows).toEqual([{ fields: [] }]);
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
