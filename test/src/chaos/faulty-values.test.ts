import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { composeServices } from "@apollo/composition";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { FakeSubgraph } from "../registry/fake-subgraph.js";
import { ask } from "./subgraph-faults/load.js";

const SDL = {
  faulty: "scalar Anything type Query { numbers: [Int] key: ID value: Anything of(id: ID, as: Anything): ID }",
  sound: "type Query { other: Int }",
};
const MANY = 200_000;
const LEVELS = 6000;
const LONG = "9007199254740993";

let gateway: GatewayProcess;
let faulty: FakeSubgraph;
let sound: FakeSubgraph;
const folder = mkdtempSync(join(tmpdir(), "faulty-values-"));

beforeAll(async () => {
  const { supergraphSdl } = composeServices(
    Object.entries(SDL).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  const file = join(folder, "supergraph.graphql");
  writeFileSync(file, supergraphSdl ?? "");
  const schema = buildSchema(SDL.faulty);
  Object.assign(schema.getQueryType()?.getFields().of ?? {}, {
    resolve: (_root: unknown, { id }: { id: string }) => id,
  });
  faulty = await new FakeSubgraph(schema).start();
  sound = await new FakeSubgraph(buildSchema(SDL.sound)).start();
  sound.fault = (response) => response.setHeader("content-type", "application/json").end('{"data":{"other":1}}');
  gateway = await startGatewayProcess({
    settings: {
      SUPERGRAPH_FILE: file,
      SUPERGRAPH_POLL_MILLISECONDS: "0",
      RATE_LIMIT_PER_MINUTE: "0",
      SUBGRAPH_URL_FAULTY: faulty.url,
      SUBGRAPH_URL_SOUND: sound.url,
    },
  });
});

afterAll(async () => {
  await Promise.all([faulty, sound].map((subgraph) => subgraph.kill()));
  await gateway.stop();
  rmSync(folder, { recursive: true });
});

function answer(data: string): void {
  const body = Buffer.from(`{"data":${data}}`);
  faulty.fault = (response) => response.setHeader("content-type", "application/json").end(body);
}

/** Asks the gateway again and again whether it lives, until something else is over. */
async function askWhetherItLivesDuring(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  let answered = 0;
  while (!isOver) {
    const { status } = await fetch(new URL("/live", gateway.url));
    if (status === 200) answered += 1;
    await pause(5);
  }

  return answered;
}

// The first time Apollo Server answers, from then on the engine does by itself.
test.each(["first", "second"])(
  "of 200,000 wrong values a hundred are errors, and the gateway lives: %s time",
  async () => {
    answer(`{"numbers":[${'"x",'.repeat(MANY - 1)}"x"]}`);
    const asked = ask(gateway.url, "{ numbers other }");

    const lived = await askWhetherItLivesDuring(asked);

    const { status, body } = await asked;
    expect(status).toBe(200);
    expect(body.data.other).toBe(1);
    expect(body.data.numbers).toHaveLength(MANY);
    expect(body.errors).toHaveLength(101);
    expect(lived).toBeGreaterThan(0);
  },
);

test.each(["first", "second"])("a value of 6,000 levels costs its field, not the answer: %s time", async () => {
  answer(`{"value":${"[".repeat(LEVELS)}${"]".repeat(LEVELS)},"key":"1"}`);

  const { status, body } = await ask(gateway.url, "{ value key other }");

  expect(status).toBe(200);
  expect(body.data).toEqual({ value: null, key: "1", other: 1 });
  expect(body.errors).toMatchObject([{ path: ["value"], extensions: { code: "SOURCE_INVALID" } }]);
});

async function post(request: object): Promise<string> {
  const response = await fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });

  return response.text();
}

test.each(["first", "second"])("digits beyond 2^53 leave as they came: %s time", async () => {
  answer(`{"value":[${LONG}],"key":${LONG}}`);

  expect(await post({ query: "{ key value }" })).toContain(`"data":{"key":"${LONG}","value":[${LONG}]}`);
});

test.each(["first", "second"])("an ID in the text keeps its digits on the way to its office: %s time", async () => {
  faulty.fault = null;

  expect(await post({ query: `{ of(id: ${LONG}) }` })).toContain(`"data":{"of":"${LONG}"}`);
});

test("a literal beyond 2^53 of an office's own scalar is refused", async () => {
  const refused = JSON.parse(await post({ query: `{ of(as: ${LONG}) }` }));

  expect(refused.errors).toMatchObject([
    {
      message:
        "A literal number in the argument as is beyond 2^53 and would be rounded; such a number has to be given as a string.",
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  ]);
});

test.each(["first", "second"])("a variable beyond 2^53 is refused: %s time", async () => {
  const refused = JSON.parse(await post({ query: "query ($id: ID) { of(id: $id) }", variables: { id: Number(LONG) } }));

  expect(refused.errors).toMatchObject([
    { message: expect.stringContaining("The variable $id"), extensions: { code: "BAD_USER_INPUT" } },
  ]);
});
