import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "@jest/globals";
import { createTokenVerifier } from "./access-token.js";
import { startTestIssuer } from "./test-issuer.js";
import { Role } from "./viewer.js";

const issuer = await startTestIssuer();
const stranger = await startTestIssuer();

afterAll(() => {
  issuer.stop();
  stranger.stop();
});

const verify = createTokenVerifier(issuer.accepted);
const CLERK = { sub: "s", kim_role: "IMMIGRATION_CLERK", kim_authority: "ABH-05711" };
const now = Math.floor(Date.now() / 1000);

async function expectRefused(token: Promise<string>, sentence: RegExp): Promise<void> {
  await expect(verify(await token)).rejects.toMatchObject({
    message: expect.stringMatching(sentence),
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}

test("a genuine token says who somebody is, and for whom it is meant", async () => {
  expect(await verify(await issuer.sign({ ...CLERK, jti: "t" }))).toEqual({
    actor: "s",
    role: Role.IMMIGRATION_CLERK,
    body: null,
    authority: "ABH-05711",
    id: "t",
    audience: ["urn:kim-hub"],
  });
});

test("a token that was found genuine is so again, without another look at the keys, and another one is another's", async () => {
  const [one, other] = [await issuer.sign({ ...CLERK, sub: "one" }), await issuer.sign({ ...CLERK, sub: "other" })];

  expect((await verify(one)).actor).toBe("one");
  const before = issuer.asked();
  expect((await verify(one)).actor).toBe("one");
  expect((await verify(other)).actor).toBe("other");
  expect(issuer.asked()).toBe(before);
});

test("a remembered token is refused once it has expired, but for the grace that is given", async () => {
  const graceful = createTokenVerifier(issuer.accepted, 60);
  const token = await issuer.sign({ ...CLERK, exp: Math.ceil(Date.now() / 1000) + 1 });
  await Promise.all([verify(token), graceful(token)]);
  await pause(2100);

  await expectRefused(Promise.resolve(token), /has expired/);
  expect((await graceful(token)).actor).toBe("s");
});

test("a token with another signature is not taken for the one that it resembles", async () => {
  const token = await issuer.sign(CLERK);
  await verify(token);

  await expectRefused(Promise.resolve(`${token.slice(0, -4)}AAAA`), /is not valid/);
});

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ["of another issuer", { iss: "https://elsewhere.example" }, /is not valid/],
  ["for the trust centre", { aud: "urn:kim-hub:trust-centre" }, /is not valid/],
  ["expired", { exp: now - 1 }, /has expired/],
  ["without end", { exp: undefined }, /is not valid/],
  ["without a time of issue", { iat: undefined }, /is not valid/],
  ["issued in the future", { iat: now + 60 }, /in the future/],
  ["that lives longer than an hour", { exp: now + 3700 }, /lives longer than 3600 seconds/],
  ["issued long ago for longer than an hour", { iat: now - 86_400 }, /lives longer than 3600 seconds/],
  ["without subject", { sub: undefined }, /is not valid/],
  ["with an empty subject", { sub: "" }, /no subject/],
  ["of the subject anonymous", { sub: "anonymous" }, /no subject/],
  ["of the subject Anonymous", { sub: "Anonymous" }, /no subject/],
  ["of the gateway's name", { sub: "kim-hub-gateway" }, /no subject/],
  ["of a subject that is too long", { sub: "s".repeat(256) }, /no subject/],
  ["of a subject with a line break", { sub: "s\n" }, /no subject/],
  ["without role", { kim_role: undefined }, /no role/],
  ["with a role outside the closed list", { kim_role: "EMPEROR" }, /no role/],
  ["with a role named like what every object has", { kim_role: "constructor" }, /no role/],
  ["with two authorities", { kim_authority: ["ABH-05711", "ABH-05554"] }, /body or authority/],
  ["with an authority that breaks a statement", { kim_authority: "ABH'\u0000" }, /body or authority/],
])("a token %s is UNAUTHENTICATED", async (_kind, claims, sentence) => {
  await expectRefused(issuer.sign({ ...CLERK, ...claims }), sentence);
});

test("a token of another type, such as an ID token, is UNAUTHENTICATED", async () => {
  await expectRefused(issuer.sign(CLERK, "JWT"), /type/);
  await expectRefused(issuer.sign(CLERK, null), /type/);
});

test("the type may be written in full, and an issuer that writes another one is configured", async () => {
  const other = createTokenVerifier({ ...issuer.accepted, tokenType: "JWT" });

  expect((await verify(await issuer.sign(CLERK, "application/at+jwt"))).actor).toBe("s");
  expect((await other(await issuer.sign(CLERK, "JWT"))).actor).toBe("s");
});

test("a token that another key has signed is UNAUTHENTICATED", async () => {
  await expectRefused(stranger.sign({ ...CLERK, iss: issuer.url }), /is not valid/);
});

test("a discovery document that speaks for another issuer, or names keys elsewhere, counts for nothing", async () => {
  const documents = [
    { issuer: "https://elsewhere.example" },
    { jwks_uri: `${stranger.url}/keys` },
    { jwks_uri: "keys" },
  ];
  for (const document of documents) {
    const odd = await startTestIssuer(document);
    const verified = createTokenVerifier(odd.accepted)(await odd.sign(CLERK));

    await expect(verified).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
    odd.stop();
  }
});

test("keys at another origin are taken where a setting names them", async () => {
  const odd = await startTestIssuer({ jwks_uri: `${stranger.url}/keys` });
  const named = createTokenVerifier({ ...odd.accepted, keysUrl: `${stranger.url}/keys` });

  expect((await named(await stranger.sign({ ...CLERK, iss: odd.url }))).actor).toBe("s");
  odd.stop();
});

test("an issuer that cannot be reached is SERVICE_UNAVAILABLE, and asked again for the next token", async () => {
  const gone = await startTestIssuer();
  const verifyThere = createTokenVerifier(gone.accepted);
  gone.stop();

  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(verifyThere(await gone.sign(CLERK))).rejects.toMatchObject({
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
  }
});
