import { createPublicKey } from "node:crypto";
import { afterEach, expect, test } from "@jest/globals";
import { hashToken, verifyEnvelope } from "@kim-hub/kit/envelope";
import { generateSigningKeys, importKey, importSigningKey } from "@kim-hub/kit/keys";
import { Role } from "@kim-hub/kit/viewer";
import { createHubContext } from "../hub-context.js";
import { HubErrand } from "./hub-errand.js";
import { ANSWER, REQUEST, startSubgraph, stopEverything, TRANSPORT_CONFIG } from "./testing.js";
import { createTransport } from "./transport.js";

afterEach(stopEverything);

const caller = { actor: "s", role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };

async function keys() {
  const { privateKey, publicKey } = await generateSigningKeys();

  return {
    signing: importSigningKey("private", JSON.stringify(privateKey)),
    checking: await importKey("public", JSON.stringify(publicKey)),
  };
}

const tokens = { access: "a.b.c", trustCentre: "d.e.f" };

/** What a subgraph of this name is sent for a context. */
async function sentTo(subgraph: string, context: ReturnType<typeof createHubContext>) {
  const server = await startSubgraph((response) => response.end(JSON.stringify(ANSWER)));
  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl: () => server.url },
    errandOf: (one: ReturnType<typeof createHubContext>) => new HubErrand(one),
  });
  transport.reach([subgraph]);
  const answer = await transport.open(context)({ ...REQUEST, subgraph });
  await transport.close();

  return { answer, headers: Object(server.requests[0]?.headers) };
}

test("a fetch carries an envelope for that subgraph and the caller's token, and is recorded under the envelope's id", async () => {
  const { signing, checking } = await keys();
  const context = createHubContext({ ...caller, caseReference: "sitting 3" }, signing, { tokens });

  const { answer, headers } = await sentTo("office", context);

  const envelope = await verifyEnvelope(headers["hub-envelope"], "office", checking);
  expect(answer).toEqual(ANSWER);
  expect(headers.authorization).toBe("Bearer a.b.c");
  expect(envelope).toMatchObject({ purpose: null, caseReference: "sitting 3", tokenHash: hashToken("a.b.c") });
  expect(context.fetches).toMatchObject([{ subgraph: "office", requestId: envelope.requestId, failure: null }]);
});

test("the token for the trust centre goes to the trust centre and to nobody else", async () => {
  const { signing, checking } = await keys();
  const context = createHubContext(caller, signing, { tokens });

  const [own, other] = [await sentTo("trust-centre", context), await sentTo("office", context)];

  expect(own.headers["trust-centre-authorization"]).toBe("Bearer d.e.f");
  expect(await verifyEnvelope(own.headers["hub-envelope"], "trust-centre", checking)).toMatchObject({
    trustCentreTokenHash: hashToken("d.e.f"),
  });
  expect(JSON.stringify(other.headers)).not.toContain("d.e.f");
  expect(await verifyEnvelope(other.headers["hub-envelope"], "office", checking)).toMatchObject({
    trustCentreTokenHash: null,
  });
});

test("without a token none is sent, and the envelope names none", async () => {
  const { signing, checking } = await keys();

  const { headers } = await sentTo("office", createHubContext(caller, signing));

  expect(headers).not.toHaveProperty("authorization");
  expect(await verifyEnvelope(headers["hub-envelope"], "office", checking)).toMatchObject({ tokenHash: null });
});

test("two requests of one caller have one authority, those of two callers have two", async () => {
  const { signing } = await keys();
  const authorityOf = (who: typeof caller) => new HubErrand(createHubContext(who, signing)).authority;

  expect(authorityOf(caller)).toBe(authorityOf({ ...caller }));
  expect(authorityOf(caller)).not.toBe(authorityOf({ ...caller, actor: "t" }));
});

test("a client leaves when the context's signal says so", async () => {
  const { signing } = await keys();
  const leaving = new AbortController();
  const errand = new HubErrand(createHubContext(caller, signing, { left: leaving.signal }));

  expect(errand.left.aborted).toBe(false);
  leaving.abort();
  expect(errand.left.aborted).toBe(true);
  expect(new HubErrand(createHubContext(caller, signing)).left.aborted).toBe(false);
});

test("an envelope that cannot be signed is UNREACHABLE, and its cause is told", async () => {
  const { signing } = await keys();
  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl: () => "http://127.0.0.1:9/graphql" },
    errandOf: (context: ReturnType<typeof createHubContext>) => new HubErrand(context),
  });
  transport.reach(["office"]);

  const answer = transport.open(createHubContext(caller, createPublicKey(signing)))(REQUEST);
  await expect(answer).rejects.toMatchObject({ reason: "UNREACHABLE", cause: expect.anything() });
  await transport.close();
});

test("a subgraph without an address is told when the transport is to reach it", () => {
  const subgraphUrl = (name: string): string => {
    throw new Error(`SUBGRAPH_URL_${name.toUpperCase()} is missing`);
  };

  const transport = createTransport({
    config: { ...TRANSPORT_CONFIG, subgraphUrl },
    errandOf: (context: ReturnType<typeof createHubContext>) => new HubErrand(context),
  });

  expect(() => transport.reach(["office"])).toThrow("SUBGRAPH_URL_OFFICE is missing");
});
