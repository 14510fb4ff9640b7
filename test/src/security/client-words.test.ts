import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FUNDING_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** The marker in every place of a request that a client words. */
const WORD = "Erika0Mustermann";
const JSON_TYPE = { "content-type": "application/json" };
const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** Every file below the folder that holds the word. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(word));
}

const QUERIES: readonly [string, object?][] = [
  [`query ${WORD} { stateBodies { id } }`],
  [`{ ${WORD}: stateBodies { ${WORD}: name } }`],
  [`query ($${WORD}: ID!) { body(id: $${WORD}) { id } }`, { [WORD]: WORD }],
  [`query ($${WORD}: Int!) { body(id: $${WORD}) { id } }`, { [WORD]: WORD }],
  [`query ($ags: Ags!) { territory(ags: $ags) { name } }`, { ags: WORD }],
  [`{ ${WORD}: body(id: "${WORD}") { id } }`],
  [`{ ${WORD}: territory(ags: "05999") { ${WORD}: name } }`],
  [`{ ${WORD}: fundingByPillar(years: [1066]) { year } }`],
  [`{ ${WORD}: releasedPath(token: "${WORD}") { ${WORD}: pathId } }`],
  [`query ${WORD} { ${WORD}: immigrationFile(id: "${WORD}") { id } }`],
  [`mutation ${WORD} { ${WORD}: revokePath(pathId: "${WORD}") }`],
  [`{ ...${WORD} } fragment ${WORD} on Query { stateBodies { id } }`],
  [`{ stateBodies @${WORD} { id } }`],
  [`{ ${WORD} }`],
  [`{ stateBodies { id } `.padEnd(80, WORD)],
  [`{ stateBodies(${WORD}: 1) { id } }`],
  [`{ body(id: "a\\n    at ${WORD}") { id } }`],
  [`# ${WORD}\n{ __typename }`],
];

test("what a client words stands in no log line of any process and in no file of the data directory", async () => {
  const statuses: number[] = [];
  for (const [query, variables = {}] of QUERIES) {
    // The first is Apollo Server's, the second may be answered without it.
    for (const question of [{}, {}, STEERING]) {
      statuses.push((await hub.ask(query, { ...question, variables: { ...variables } })).status);
    }
  }
  const body = JSON.stringify({ query: `query ${WORD} { stateBodies { id } }`, operationName: WORD });
  const url = new URL(hub.url);
  const sent = [
    hub.send({ headers: JSON_TYPE, body: `{"query": ${WORD}` }),
    hub.send({ headers: { "content-type": `text/${WORD}` }, body: WORD }),
    hub.send({ headers: { ...JSON_TYPE, authorization: `Bearer ${WORD}.${WORD}.${WORD}` }, body }),
    hub.send({ headers: { ...JSON_TYPE, "hub-purpose": WORD }, body }),
    hub.send({ headers: { ...JSON_TYPE, "hub-case-reference": WORD }, body }),
    hub.send({ headers: { ...JSON_TYPE, [WORD]: WORD, "user-agent": WORD, "apollographql-client-name": WORD }, body }),
    hub.send({ headers: JSON_TYPE, body: JSON.stringify({ query: "{ __typename }", operationName: WORD }) }),
    hub.send({ headers: JSON_TYPE, body: JSON.stringify({ query: "{ __typename }", extensions: { [WORD]: WORD } }) }),
    fetch(new URL(`/${WORD}?${WORD}`, url)),
    fetch(new URL(`/graphql?query={${WORD}}&${WORD}=1`, url), { headers: { "apollo-require-preflight": WORD } }),
    ...Object.values(hub.config.ports)
      .filter((port) => port !== hub.config.ports.postgres)
      .map((port) =>
        fetch(`http://127.0.0.1:${port}/graphql?${WORD}`, {
          method: "POST",
          headers: { ...JSON_TYPE, "hub-envelope": WORD },
          body,
        }),
      ),
  ];
  await Promise.all(sent);

  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(20);
  expect(filesWith(hub.config.dataDirectory, WORD)).toEqual([]);
});

test("a request is logged under its document's hash, and under a name where it is a saved query", async () => {
  const named = await hub.ask(`query ${WORD} { stateBodies { id } }`);
  const saved = await hub.ask(FUNDING_QUERY, { variables: { years: [2022] } });

  expect(await hub.logLine("gateway", named.extensions.hub.requestId)).toMatchObject({
    document: expect.stringMatching(/^[\da-f]{64}$/),
    savedQuery: null,
  });
  expect(await hub.logLine("gateway", saved.extensions.hub.requestId)).toMatchObject({
    document: expect.stringMatching(/^[\da-f]{64}$/),
    savedQuery: "s8-funding-by-pillar",
  });
});
