import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { readAllThatIsKept } from "../harness/all-that-is-kept.js";
import { giveOwnAccount } from "../harness/own-account.js";
import { readerOf } from "../harness/reader-of.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { variablesOf } from "../harness/variables-of.js";

const SAVED = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
/** What tells of a person who they are, or leads to them. */
const NAMES = ["given_names", "family_name", "birth_name", "birth_date"];
const KEYS = [
  "person_number",
  "register_number",
  "file_reference",
  "path_id",
  "code_hash",
  "token_hash",
  "redeemed_by",
];
const PROSE = ["text", "goal", "finding"];

let hub: TestHub;
const variables = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  hub = await startTestHub({ RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
  await giveOwnAccount(hub);
  // What a query needs is made for real, before anything is compared.
  for (const query of SAVED) variables.set(query.id, await variablesOf(query, hub));
});

afterAll(() => hub?.stop());

async function send(query: SavedQuery, extensions: object) {
  const { as, purpose, assignment } = readerOf(query);
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      ...(as && { authorization: `Bearer ${await hub.token(as)}` }),
      ...(purpose && { "hub-purpose": purpose }),
    },
    body: JSON.stringify({
      ...{ documentId: query.documentId, variables: variables.get(query.id) },
      extensions: { ...extensions, ...(assignment && { assignment }) },
    }),
  });

  return response.json();
}

/** Every value of the offices' databases that is somebody's, or leads to them. */
async function listPersonalValues(): Promise<ReadonlySet<string>> {
  const values = new Set<string>();
  for (const office of SUBGRAPHS.filter((name) => name !== "ki-strategy")) {
    const columns = await hub.asOwner(
      office,
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and (data_type = 'uuid' or column_name like '%pseudonym'
         or column_name in ('${[...NAMES, ...KEYS, ...PROSE].join("','")}'))`,
    );
    const selects = columns.map(({ table, column }) => `select distinct "${column}"::text as value from "${table}"`);
    for (const { value } of await hub.asOwner(office, selects.join(" union "))) if (value) values.add(String(value));
  }

  return values;
}

test("a dry run of every saved query notes what its offices did; no row, no log entry and no receipt is there that was not, and no value of a person leaves", async () => {
  const before = await readAllThatIsKept(hub);
  const answers = [];
  for (const query of SAVED) answers.push({ id: query.id, answer: await send(query, { dryRun: true, receipt: true }) });

  expect(await readAllThatIsKept(hub)).toEqual(before);
  const personal = await listPersonalValues();
  expect(personal.size).toBeGreaterThan(1000);
  for (const { id, answer } of answers) {
    const { data, errors = [], extensions } = answer;
    const text = JSON.stringify({ data, errors, dryRun: extensions.dryRun });

    expect({ id, data, receipt: extensions.hub.receipt }).toEqual({ id, data: null, receipt: undefined });
    expect({ id, asked: extensions.dryRun.fetches.length > 0, errors }).toEqual({ id, asked: true, errors: [] });
    expect({ id, found: findIn(text, personal) }).toEqual({ id, found: [] });
    // Neither a day nor a quarter.
    expect({ id, days: text.match(/\d{4}-(?:\d\d-\d\d|Q[1-4])/g) }).toEqual({ id, days: null });
  }
});

/** The values that stand in the text. A name is a word of its own: others hold it by chance. */
function findIn(text: string, values: ReadonlySet<string>): readonly string[] {
  const words = new Set(text.match(/[\p{L}\d-]+/gu));

  return [...values].filter((value) => (/^[\p{L}\d-]+$/u.test(value) ? words.has(value) : text.includes(value)));
}

test("its shape is that of the real answer, which leaves its entries", async () => {
  const personal = await listPersonalValues();
  for (const id of ["s1-released-path", "own-case", "s7-naturalisation-pipeline", "s8-funding-by-pillar"]) {
    const query = SAVED.find((each) => each.id === id);
    if (!query) throw new Error(`No saved query ${id} is committed.`);
    const dry = await send(query, { dryRun: true });
    const before = await readAllThatIsKept(hub);
    const real = await send(query, {});
    const [root] = Object.keys(real.data);

    expect(dry.errors).toEqual(real.errors);
    expect(dry.extensions.dryRun.shape[0].field).toBe(root);
    expect(dry.extensions.dryRun.shape.map(({ field }: { field: string }) => field)).toEqual(listFields(real.data));
    // The same search finds what the dry run has not told.
    if (id === "own-case") expect(findIn(JSON.stringify(real.data), personal).length).toBeGreaterThan(2);
    if (id !== "s8-funding-by-pillar") expect(await readAllThatIsKept(hub)).not.toEqual(before);
  }
});

/** Every field of an answer without positions in lists, once, in its order. */
function listFields(value: unknown, prefix = ""): string[] {
  const entries = Array.isArray(value)
    ? value.flatMap((each) => listFields(each, prefix))
    : Object.entries(Object(value) === value ? Object(value) : {}).flatMap(([name, each]) => [
        prefix + name,
        ...listFields(each, `${prefix}${name}.`),
      ]);

  return [...new Set(entries)];
}

test("a mutation has no dry run, and changes nothing", async () => {
  const before = await readAllThatIsKept(hub);
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token("casemanager.bielefeld")}`,
      "hub-purpose": "CASE_WORK",
    },
    body: JSON.stringify({ query: 'mutation { revokePath(pathId: "P-AAAAAA") }', extensions: { dryRun: true } }),
  });

  expect(await response.json()).toMatchObject({
    errors: [{ message: "A dry run changes nothing: a mutation has none.", extensions: { code: "BAD_USER_INPUT" } }],
  });
  expect(await readAllThatIsKept(hub)).toEqual(before);
});

test("the mark is a member of the request: no header asks for a dry run", async () => {
  const query = "{ __typename }";
  const body = JSON.stringify({ query, extensions: { dryRun: true } });
  const headers = { "content-type": "application/json", "hub-dry-run": "true" };
  const asked = await (await hub.send({ headers, body: JSON.stringify({ query: "{ territories { ags } }" }) })).json();

  expect(asked.extensions.dryRun).toBeUndefined();
  expect(asked.data.territories.length).toBeGreaterThan(0);
  expect((await (await hub.send({ headers, body })).json()).extensions.dryRun).toMatchObject({ fetches: [] });
});
