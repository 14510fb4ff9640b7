import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";

const SAID =
  'The database says: duplicate key value violates unique constraint "one_each" (23505, table pillar, constraint one_each).';
const ANSWER = JSON.stringify({
  data: { pillars: null },
  errors: [{ message: SAID, path: ["pillars"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
});

let subgraph: Server;
let started: readonly LoneGateway[];

beforeAll(async () => {
  subgraph = createServer((request, response) => {
    request.resume().on("end", () => response.setHeader("content-type", "application/json").end(ANSWER));
  });
  await new Promise<void>((resolve) => subgraph.listen(0, "127.0.0.1", resolve));
  const { port } = subgraph.address() as AddressInfo;
  const settings = { SUBGRAPH_URL_KI_STRATEGY: `http://127.0.0.1:${port}/graphql` };
  started = await Promise.all([
    startLoneGateway({ ...settings, NODE_ENV: "development" }),
    startLoneGateway({ ...settings, NODE_ENV: "development", DATABASE_ERRORS: "masked" }),
    startLoneGateway(settings),
  ]);
});

afterAll(async () => {
  await Promise.all(started.map((gateway) => gateway.stop()));
  subgraph.close();
});

const ask = async (gateway: LoneGateway | undefined) => {
  const response = await fetch(gateway?.url ?? "", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ pillars { pillar } }" }),
  });
  const { errors } = await response.json();

  return errors;
};

test("the gateway under development passes on what a subgraph's database says, first and again; in production it masks it", async () => {
  const [told, masked, production] = started;
  const of = (message: string) => [{ message, path: ["pillars"], extensions: { code: "INTERNAL_SERVER_ERROR" } }];

  expect(await ask(told)).toEqual(of(SAID));
  expect(await ask(told)).toEqual(of(SAID));
  for (const gateway of [masked, production, masked, production])
    expect(await ask(gateway)).toEqual(of("The request failed inside the hub."));
});
