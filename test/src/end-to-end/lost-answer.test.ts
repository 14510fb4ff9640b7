import { once } from "node:events";
import { request as askOffice, createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;
let way: Server;
let gateway: LoneGateway;
/** How many answers of the immigration office are still to be lost on the way. */
let toLose = 0;

/** Stands between gateway and immigration office, and loses answers that the office has given in full. */
async function startWay(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    const asked = askOffice({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
      if (toLose === 0) {
        answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));

        return;
      }
      toLose -= 1;
      answer.resume().once("end", () => response.destroy());
    });
    request.pipe(asked);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("A TCP server has no port.");

  return { server, port: address.port };
}

beforeAll(async () => {
  hub = await startTestHub();
  const { ports, dataDirectory, audience } = hub.config;
  const between = await startWay(ports.immigration);
  way = between.server;
  const urls = SUBGRAPHS.map((name) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`,
    `http://127.0.0.1:${name === "immigration" ? between.port : ports[name]}/graphql`,
  ]);
  gateway = await startLoneGateway({
    NODE_ENV: "development",
    OIDC_ISSUER: hub.issuer,
    OIDC_AUDIENCE: audience,
    ENVELOPE_PRIVATE_KEY_FILE: join(dataDirectory, "envelope.private.json"),
    ...Object.fromEntries(urls),
  });
});

afterAll(async () => {
  await gateway.stop();
  way.closeAllConnections();
  way.close();
  await hub.stop();
});

test("a path whose part is lost on the way is asked again under the same mandate, answered in full, and accounted for twice", async () => {
  const pathToken = await hub.releasePath();
  toLose = 1;

  const response = await fetch(gateway.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token("steering.bielefeld")}`,
      "hub-purpose": "STEERING_CASE_REVIEW",
    },
    body: JSON.stringify({ query: MAIN_QUERY, variables: { token: pathToken } }),
  });
  const { data, errors } = JSON.parse(await response.text());
  const rows = await hub.asOwner("immigration", "select request_id, mandate_id, refusal from disclosure_log");

  expect(toLose).toBe(0);
  expect(errors).toBeUndefined();
  expect(data.releasedPath.status).toBe("COMPLETE");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ mandate_id: expect.any(String), refusal: null });
  expect(rows[1]).toEqual(rows[0]);
});
