import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";
import { comparable, withoutIds } from "./fast-path/comparable.js";
import { countApollo, PROBE } from "./fast-path/count-apollo.js";
import { HTML, ROWS } from "./fast-path/rows.js";
import { open, type Received, type Sent, send } from "./fast-path/send.js";

let issuer: LoneIssuer;
let hub: RegistryHub;
let developer: string;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  hub = await startRegistryHub({
    nodeOptions: ["--import", PROBE],
    settings: { OIDC_ISSUER: issuer.url, FETCH_TIMEOUT_MILLISECONDS: "2000" },
  });
  developer = `Bearer ${await issuer.token("dora", "AGENCY_DEVELOPER")}`;
});

beforeEach(() => {
  for (const office of Object.values(hub.offices)) office.fault = null;
});

afterAll(async () => {
  await hub.stop();
  issuer.stop();
});

/** All that a client can see, but for what differs from request to request. */
function seen({ status, headers: { date: _, ...headers }, bytes }: Received) {
  const isText = headers["content-encoding"] === undefined;
  const { "content-length": length, ...others } = headers;

  return isText
    ? { status, headers, body: inOrder(withoutIds(bytes.toString())) }
    : { status, headers: others, packed: Math.abs(Number(length ?? bytes.length) - bytes.length) < 16 };
}

/** Sources stand in the order in which they happened to answer. */
const inOrder = (body: string) =>
  body.replace(/(?<="sources":)\[.*?\]/, (sources) =>
    JSON.stringify(
      JSON.parse(sources)
        .map((source: unknown) => JSON.stringify(source))
        .sort(),
    ),
  );

const requestIdOf = ({ bytes }: Received): string | undefined =>
  JSON.parse(bytes.toString()).extensions?.hub?.requestId;

/** The line of the request log, without the parts that differ from request to request; null where nothing was to be logged. */
async function logged(received: Received): Promise<unknown> {
  if (received.headers["content-encoding"] !== undefined) return null;
  const requestId = requestIdOf(received);

  return requestId === undefined ? null : comparable(await hub.line((line) => line.requestId === requestId));
}

test.each(ROWS)("$fact is answered and logged alike once the operation is stored", async (row) => {
  const { request, stored = request, apollo, status } = row;
  const signed = (sent: Sent, as: boolean): Sent =>
    as ? { ...sent, headers: { ...sent.headers, authorization: developer } } : sent;
  const asked = signed(request, row.developer === "BOTH");
  if (row.broken) hub.offices[row.broken].fault = HTML;

  const first = await send(hub.url, asked);
  await send(hub.url, signed(stored, row.developer !== undefined));
  let again = first;
  const apollos = await countApollo(hub.process, async () => {
    again = await send(hub.url, asked);
  });

  expect(first.status).toBe(status);
  expect(apollos).toBe(apollo ? 1 : 0);
  expect(seen(again)).toEqual(seen(first));
  expect(await logged(again)).toEqual(await logged(first));
});

const LEAVING = "query Leaving { streets jobs }";
const LEAVING_HASH = createHash("sha256").update(LEAVING).digest("hex");

test("a client that leaves is logged alike, and its fetches are CANCELLED", async () => {
  const body = { query: LEAVING };
  hub.offices.homes.fault = () => {};
  const leave = async () => {
    const { asked } = hub.offices.homes;
    const written = () => hub.lines().filter((line) => line.document === LEAVING_HASH);
    const lines = written().length;
    const sending = open(hub.url, { body }).on("error", () => {});
    while (hub.offices.homes.asked === asked) await pause(5);
    await pause(100);
    sending.destroy();
    for (let tries = 0; tries < 200 && written().length === lines; tries += 1) await pause(20);

    return written().slice(lines).map(comparable);
  };

  const first = await leave();
  let again: unknown;
  const apollos = await countApollo(hub.process, async () => {
    again = await leave();
  });

  expect(first).toMatchObject([
    { fetches: expect.arrayContaining([expect.objectContaining({ subgraph: "homes", failure: "CANCELLED" })]) },
  ]);
  expect(again).toEqual(first);
  expect(apollos).toBe(0);
});
