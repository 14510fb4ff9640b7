import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Given, startTestIssuer, type TestIssuer } from "../testing/test-issuer.js";
import { createTokenVerifier } from "./access-token.js";

const CLAIMS = { sub: "s", kim_role: "CASE_MANAGER", kim_authority: "CM-05711" };
const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } };
const UNAVAILABLE = { extensions: { code: "SERVICE_UNAVAILABLE", http: { status: 503 } } };

let issuer: TestIssuer;

beforeAll(async () => {
  issuer = await startTestIssuer();
});

afterAll(() => issuer.stop());

const seconds = () => Math.floor(Date.now() / 1000);

test("role, body and authority are the token's", async () => {
  const token = await issuer.sign({ ...CLAIMS, jti: "t" });

  expect(await createTokenVerifier(issuer.accepted)(token)).toEqual({
    id: "t",
    audience: ["urn:kim-hub"],
    actor: "s",
    role: "CASE_MANAGER",
    body: null,
    authority: "CM-05711",
  });
});

test("a person who asks about themselves is nobody's staff, whatever their token says", async () => {
  const token = await issuer.sign({ ...CLAIMS, kim_role: "DATA_SUBJECT", kim_body: "LG-05711" });

  expect(await createTokenVerifier(issuer.accepted)(token)).toMatchObject({
    ...{ role: "DATA_SUBJECT", body: null, authority: null },
  });
});

test("a token that was found genuine is so again, without another look at the keys, and another one is another's", async () => {
  const verify = createTokenVerifier(issuer.accepted);
  const [one, other] = [await issuer.sign({ ...CLAIMS, sub: "one" }), await issuer.sign({ ...CLAIMS, sub: "other" })];

  expect((await verify(one)).actor).toBe("one");
  const before = issuer.asked();
  expect((await verify(one)).actor).toBe("one");
  expect((await verify(other)).actor).toBe("other");
  expect(issuer.asked()).toBe(before);
});

test("a remembered token is refused once it has expired", async () => {
  const verify = createTokenVerifier(issuer.accepted);
  const token = await issuer.sign({ ...CLAIMS, exp: seconds() + 2 });
  await verify(token);
  await pause(3100);

  await expect(verify(token)).rejects.toMatchObject(UNAUTHENTICATED);
});

test("a token with another signature is not taken for the one that it resembles", async () => {
  const verify = createTokenVerifier(issuer.accepted);
  const token = await issuer.sign(CLAIMS);
  await verify(token);

  await expect(verify(`${token.slice(0, -4)}AAAA`)).rejects.toMatchObject(UNAUTHENTICATED);
});

const now = seconds();

test.each<readonly [kind: string, claims: Given, header: Given]>([
  ["whose subject is a number", { sub: 5 }, {}],
  ["whose subject is a list", { sub: ["s"] }, {}],
  ["of type JWT", {}, { typ: "JWT" }],
  ["of no type", {}, { typ: undefined }],
  ["of an ID token's type", {}, { typ: "id_token+jwt" }],
  ["without iat", { iat: undefined }, {}],
  ["issued in the future", { iat: now + 120, exp: now + 240 }, {}],
  ["that lives longer than an hour", { iat: now - 60, exp: now + 3600 }, {}],
  ["without exp", { exp: undefined }, {}],
  ["that has expired", { iat: now - 120, exp: now - 60 }, {}],
  ["for another audience", { aud: "urn:kim-hub:trust-centre" }, {}],
  ["of another issuer", { iss: "https://elsewhere.example" }, {}],
  ["without subject", { sub: undefined }, {}],
  ["for the reserved subject anonymous", { sub: "anonymous" }, {}],
  ["for the reserved subject of the gateway", { sub: "kim-hub-gateway" }, {}],
  ["for a subject with a line break", { sub: "s\nt" }, {}],
  ["for a subject of 201 characters", { sub: "s".repeat(201) }, {}],
  ["with NUL in its body", { kim_body: "LG\0" }, {}],
  ["with half a surrogate pair in its authority", { kim_authority: "CM\ud800" }, {}],
  ["with a list of authorities", { kim_authority: ["CM-05711"] }, {}],
  ["without role", { kim_role: undefined }, {}],
  ["with a role outside the closed list", { kim_role: "EMPEROR" }, {}],
])("a token %s is UNAUTHENTICATED", async (_kind, claims, header) => {
  const token = await issuer.sign({ ...CLAIMS, ...claims }, header);

  await expect(createTokenVerifier(issuer.accepted)(token)).rejects.toMatchObject(UNAUTHENTICATED);
});

test("a provider that writes another type is accepted where the configuration names it", async () => {
  const token = await issuer.sign(CLAIMS, { typ: "JWT" });

  expect(await createTokenVerifier({ ...issuer.accepted, tokenType: "JWT" })(token)).toMatchObject({ actor: "s" });
});

test.each([
  ["of another issuer", { issuer: "https://elsewhere.example" }],
  ["whose keys lie elsewhere", { jwks_uri: "http://127.0.0.1:9/keys" }],
])("a discovery document %s counts for nothing", async (_kind, document) => {
  const other = await startTestIssuer(document);
  const verified = createTokenVerifier(other.accepted)(await other.sign(CLAIMS));

  await expect(verified).rejects.toMatchObject(UNAVAILABLE);
  other.stop();
});
