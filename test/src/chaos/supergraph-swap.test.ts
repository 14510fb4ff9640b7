import { once } from "node:events";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { untilTrue } from "../harness/until-found.js";
import { sendJson } from "../registry/fake-subgraph.js";
import { ALL, composeRegistry, EXPECTED_WITHOUT_HOMES, expectedData, WITHOUT_HOMES } from "../registry/registry.js";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";
import { ask, load } from "./subgraph-faults/load.js";

const MEBIBYTE = 1024 * 1024;
/** An engine over this supergraph takes about 0.7 MiB: one kept of every nine would show. */
const MOST_GROWTH = 8 * MEBIBYTE;

const WHOLE = composeRegistry();
const WITHOUT_ROOMS = composeRegistry({
  homes: `type Person @key(fields: "id") { id: ID! street: String } type Query { streets: [String!] }`,
});
const WITH_STRANGER = WHOLE.replace('name: "summary"', 'name: "stranger"');

const TAKEN = "supergraph taken over";
const REFUSED = "supergraph refused, the last one stays";
const ROOMS = "{ person(id: 4) { rooms } }";

let hub: RegistryHub;

beforeAll(async () => {
  hub = await startRegistryHub({
    nodeOptions: ["--expose-gc", "--import", new URL("../fuzz/memory-probe.js", import.meta.url).href],
    settings: { SUPERGRAPH_POLL_MILLISECONDS: "10" },
  });
});

beforeEach(async () => {
  if ((await ask(hub.url, ROOMS)).status !== 200) await swap(WHOLE);
});

afterAll(() => hub.stop());

const count = (message: string) => hub.lines().filter(({ msg }) => msg === message).length;

/** Puts the file in place as a whole, and waits until the gateway has said so. */
async function swap(supergraph: string, message = TAKEN): Promise<void> {
  const before = count(message);
  writeFileSync(`${hub.supergraphFile}.new`, supergraph);
  renameSync(`${hub.supergraphFile}.new`, hub.supergraphFile);
  await untilMore(message, before);
}

function untilMore(message: string, before: number): Promise<void> {
  return untilTrue(
    () => count(message) > before,
    () => `The gateway has not said: ${message}.`,
  );
}

test("no request fails while the supergraph is replaced again and again", async () => {
  const query = "{ people { id name job street line } streets jobs }";
  const { people, ...others } = expectedData(true);
  const loading = load(hub.url, { clients: { [query]: 10, [WITHOUT_HOMES]: 10 }, milliseconds: 10_000 });
  let swaps = 0;
  for (const end = performance.now() + 9000; performance.now() < end; swaps += 1) {
    await swap(swaps % 2 === 0 ? WITHOUT_ROOMS : WHOLE);
  }
  const answers = await loading;

  expect(swaps).toBeGreaterThan(2);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  for (const { query: asked, body } of answers) {
    const expected =
      asked === query ? { people: people.map(({ rooms: _, ...rest }) => rest), ...others } : EXPECTED_WITHOUT_HOMES;

    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual(expected);
  }
});

test("what is under way ends on the supergraph it began on; a field that is gone is then refused, a new one answered", async () => {
  const { homes } = hub.offices;
  const { asked } = homes;
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  homes.fault = async (response, answer) => {
    await held;
    sendJson(response, await answer());
  };
  const begun = [ask(hub.url, ALL), ask(hub.url, ROOMS)];
  while (homes.asked < asked + 3) await pause(5);
  homes.fault = null;
  await swap(WITHOUT_ROOMS);
  const without = await ask(hub.url, ROOMS);
  letGo();
  const [all, rooms] = await Promise.all(begun);
  await swap(WHOLE);
  const again = await ask(hub.url, ROOMS);

  expect(all?.body).toMatchObject({ data: expectedData(true) });
  expect(rooms?.body).toMatchObject({ data: { person: { rooms: 4 } } });
  expect(without.status).toBe(400);
  expect(without.body.errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  expect(again).toMatchObject({ status: 200, body: { data: { person: { rooms: 4 } } } });
});

test.each([
  { fact: "is empty", supergraph: "" },
  { fact: "is no SDL", supergraph: `${WHOLE} type {` },
  { fact: "is no supergraph", supergraph: "type Query { people: Int }" },
  { fact: "points to a type that is not there", supergraph: `${WHOLE} type More { lost: Nowhere }` },
  { fact: "names a subgraph without address", supergraph: WITH_STRANGER },
])("a supergraph that $fact changes nothing and is logged", async ({ supergraph }) => {
  const taken = count(TAKEN);
  await swap(supergraph, REFUSED);
  const { status, body } = await ask(hub.url, ALL);

  expect({ status, data: body.data, errors: body.errors }).toEqual({ status: 200, data: expectedData(true) });
  expect(hub.lines().findLast(({ msg }) => msg === REFUSED)).toMatchObject({ fault: expect.stringMatching(/\S/) });
  expect(count(TAKEN)).toBe(taken);
});

test("a file that is half written is refused, and taken over once it is complete; one that is gone changes nothing", async () => {
  const [taken, refused] = [count(TAKEN), count(REFUSED)];
  writeFileSync(hub.supergraphFile, WITHOUT_ROOMS.slice(0, WITHOUT_ROOMS.length / 2));
  await untilMore(REFUSED, refused);
  const half = await ask(hub.url, ROOMS);
  rmSync(hub.supergraphFile);
  await pause(100);
  const gone = await ask(hub.url, ROOMS);
  writeFileSync(hub.supergraphFile, WITHOUT_ROOMS);
  await untilMore(TAKEN, taken);

  expect(half.body.data).toEqual({ person: { rooms: 4 } });
  expect(gone.body.data).toEqual({ person: { rooms: 4 } });
  expect((await ask(hub.url, ROOMS)).status).toBe(400);
});

test("after thirty supergraphs the gateway holds no more memory than after six", async () => {
  const heap = async (): Promise<number> => {
    const told = once(hub.process, "message");
    hub.process.send("memory");
    const [{ heapUsed }] = await told;

    return heapUsed;
  };
  const swapOften = async (times: number) => {
    for (let swaps = 0; swaps < times; swaps += 1) {
      await swap(swaps % 2 === 0 ? WITHOUT_ROOMS : WHOLE);
      await Promise.all([ask(hub.url, WITHOUT_HOMES), ask(hub.url, "{ people { line } }")]);
    }
  };
  await swapOften(6);
  const before = await heap();
  await swapOften(24);

  expect((await heap()) - before).toBeLessThan(MOST_GROWTH);
}, 180_000);
