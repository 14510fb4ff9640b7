import { createPublicKey } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import { hashToken, verifyEnvelope } from "@kim-hub/kit/envelope";
import { generateSigningKeys, importKey, importSigningKey } from "@kim-hub/kit/keys";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { Role } from "@kim-hub/kit/viewer";
import { createHubContext } from "../caller/hub-context.js";
import { ANSWER, REQUEST, startSubgraph, stopEverything, TRANSPORT_CONFIG } from "../testing/start-transport.js";
import { RequestFetchContext } from "./request-fetch-context.js";
import { createTransport } from "./transport.js";

afterEach(stopEverything);

const caller = { actor: "s", role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };

async function keys() {
  const { privateKey, publicKey } = await generateSigningKeys();

  return {
    signing: importSigningKey("private", JSON.stringify(privateKey)),
    checking: importKey("public", JSON.stringify(publicKey)),
  };
}

test("a fetch carries the request's envelope for that subgraph, and is recorded under the id that is in it", async () => {
  const { signing, checking } = await keys();
  const office = await startSubgraph((response) => response.end(JSON.stringify(ANSWER)));
  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl: () => office.url },
    fetchContextOf: (context: ReturnType<typeof createHubContext>) => new RequestFetchContext(context),
  });
  transport.reach(["office"]);
  const context = createHubContext(caller, signing);

  const answer = await transport.open(context)(REQUEST);
  await transport.close();

  const envelope = office.requests[0]?.headers["hub-envelope"];
  const { requestId, ...request } = await verifyEnvelope(String(envelope), "office", checking);
  expect(answer).toEqual(ANSWER);
  expect(request).toEqual({ purpose: null, caseReference: null, tokenHash: null, trustCentreTokenHash: null });
  expect(context.fetches).toMatchObject([{ subgraph: "office", requestId, failure: null }]);
});

test("the caller's access token goes to every office, the one for the trust centre to the trust centre only", async () => {
  const { signing, checking } = await keys();
  const tokens = { access: "a.b.c", trustCentre: "d.e.f" };
  const context = new RequestFetchContext(createHubContext(caller, signing, { tokens }));
  const sentTo = async (office: string) => {
    const { headers } = await context.addressTo(office);
    const [, envelope, ...rest] = headers;
    const { tokenHash, trustCentreTokenHash } = await verifyEnvelope(envelope, office, checking);

    return { rest, hashes: [tokenHash, trustCentreTokenHash] };
  };

  expect(await sentTo("immigration")).toEqual({
    rest: ["authorization", "Bearer a.b.c"],
    hashes: [hashToken("a.b.c"), null],
  });
  expect(await sentTo("trust-centre")).toEqual({
    rest: ["authorization", "Bearer a.b.c", "trust-centre-authorization", "Bearer d.e.f"],
    hashes: [hashToken("a.b.c"), hashToken("d.e.f")],
  });
});

test("a request takes as long as the sheet of its saved query says, and another as long as all do", async () => {
  const { signing } = await keys();
  const saved = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
  const timeoutOf = (id: string) => {
    const query = saved.find((each) => each.id === id) ?? null;
    const namedRun = query && { query, wantsReceipt: false, knownAt: null, assignment: null };

    return new RequestFetchContext(createHubContext(caller, signing, { namedRun })).timeoutMilliseconds;
  };

  expect(["a8-retention-overdue", "s3-cm-funnel", "none"].map(timeoutOf)).toEqual([60_000, undefined, undefined]);
});

test("two requests of one caller have one key, those of two callers have two", async () => {
  const { signing } = await keys();
  const keyOf = (who: typeof caller) => new RequestFetchContext(createHubContext(who, signing)).callerKey;

  expect(keyOf(caller)).toBe(keyOf({ ...caller }));
  expect(keyOf(caller)).not.toBe(keyOf({ ...caller, actor: "t" }));
});

test("a client leaves when the context's signal says so", async () => {
  const { signing } = await keys();
  const leaving = new AbortController();
  const context = new RequestFetchContext(createHubContext(caller, signing, { left: leaving.signal }));

  expect(context.left.aborted).toBe(false);
  leaving.abort();
  expect(context.left.aborted).toBe(true);
  expect(new RequestFetchContext(createHubContext(caller, signing)).left.aborted).toBe(false);
});

test("an envelope that cannot be signed is UNREACHABLE, and its cause is kept", async () => {
  const { signing } = await keys();
  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl: () => "http://127.0.0.1:9/graphql" },
    fetchContextOf: (context: ReturnType<typeof createHubContext>) => new RequestFetchContext(context),
  });
  transport.reach(["office"]);

  const answer = transport.open(createHubContext(caller, createPublicKey(signing)))(REQUEST);
  await expect(answer).rejects.toMatchObject({ reason: "UNREACHABLE", cause: expect.anything() });
  await transport.close();
});

test("a subgraph without an address fails when the transport connects it", () => {
  const subgraphUrl = (name: string): string => {
    throw new Error(`SUBGRAPH_URL_${name.toUpperCase()} is missing`);
  };

  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl },
    fetchContextOf: (context: ReturnType<typeof createHubContext>) => new RequestFetchContext(context),
  });

  expect(() => transport.reach(["office"])).toThrow("SUBGRAPH_URL_OFFICE is missing");
});
