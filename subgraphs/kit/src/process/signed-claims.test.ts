import { createPublicKey, type KeyObject } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { jwtVerify, SignJWT } from "jose";
import { generateSigningKeys, importKey } from "./keys.js";
import { type Claims, readClaims, signClaims } from "./signed-claims.js";

const [own, stranger] = await Promise.all([generateSigningKeys(), generateSigningKeys()]);
const key = importKey("key", JSON.stringify(own.privateKey));
const verification = importKey("key", JSON.stringify(own.publicKey));
const RULES = { type: "test+jwt", issuer: "issuer", audience: "office", clockSeconds: 5, longestSeconds: 60 };
const now = Math.floor(Date.now() / 1000);
const CLAIMS = { iss: "issuer", aud: "office", iat: now, exp: now + 60, purpose: null, text: "Düren" };

// A slow run would pass the second that the tokens are made for; only the date stands still.
beforeAll(() => {
  jest.useFakeTimers({ now: now * 1000, doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "setTimeout"] });
});

afterAll(() => {
  jest.useRealTimers();
});

const sign = (change: Claims = {}, header: Claims = {}, by: KeyObject = key) =>
  new SignJWT({ ...CLAIMS, ...change }).setProtectedHeader({ alg: "EdDSA", typ: RULES.type, ...header }).sign(by);
const read = (token: string) => readClaims(token, RULES, verification);

test("a token of the library is read, and the library reads a token of ours", async () => {
  const { clockSeconds: clockTolerance, type: typ, longestSeconds: maxTokenAge, ...options } = RULES;
  const { payload } = await jwtVerify(signClaims(CLAIMS, typ, key), verification, {
    ...{ ...options, typ, clockTolerance, maxTokenAge, algorithms: ["EdDSA"] },
  });

  expect(payload).toEqual(CLAIMS);
  expect(read(await sign())).toEqual(CLAIMS);
  expect(read(signClaims(CLAIMS, typ, key))).toEqual(CLAIMS);
});

test.each<readonly [string, Claims, boolean]>([
  ["that ended as long ago as the clocks may differ", { exp: now - 4 }, true],
  ["that ended before", { exp: now - 6 }, false],
  ["without an end", { exp: undefined }, false],
  ["whose end is a text", { exp: String(now + 60) }, false],
  ["of the next seconds", { iat: now + 4 }, true],
  ["of the future", { iat: now + 7 }, false],
  ["without an issue", { iat: undefined }, false],
  ["that is too old", { iat: now - 66 }, false],
  ["that counts later", { nbf: now + 10 }, false],
  ["that counts from now on", { nbf: now }, true],
  ["of another issuer", { iss: "another" }, false],
  ["for another office", { aud: "another" }, false],
  ["for several offices, this one among them", { aud: ["another", "office"] }, true],
  ["for nobody", { aud: undefined }, false],
])("a token %s: the library and we are of one mind", async (_kind, change, counts) => {
  const token = await sign(change);
  const { type: typ, issuer, audience } = RULES;
  const byLibrary = await jwtVerify(token, verification, {
    ...{ typ, issuer, audience, algorithms: ["EdDSA"], requiredClaims: ["exp"], clockTolerance: 5, maxTokenAge: 60 },
  }).then(
    () => true,
    () => false,
  );

  expect(read(token) !== null).toBe(counts);
  expect(byLibrary).toBe(counts);
});

test("a token that is altered, signed by another, of another type or with a header that is not understood is null", async () => {
  const token = await sign();
  const [header = "", payload = "", signature = ""] = token.split(".");
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const attempts = [
    await sign({}, { typ: "other+jwt" }),
    await sign({}, { kid: "1" }),
    await sign({}, {}, importKey("key", JSON.stringify(stranger.privateKey))),
    `${header}.${encoded({ ...CLAIMS, text: "Aachen" })}.${signature}`,
    `${encoded({ alg: "none", typ: RULES.type })}.${payload}.`,
    `${encoded({ alg: "none", typ: RULES.type })}.${payload}.${signature}`,
    `${header}.${payload}.${Buffer.alloc(64).toString("base64url")}`,
    `${header}.${payload}`,
    `${token}.x`,
    ` ${token}`,
    "",
    "a.b.c",
  ];

  for (const attempt of attempts) expect(read(attempt)).toBeNull();
});

test("a token with claims that are no object is null", async () => {
  for (const claims of ['"text"', "7", "null", "{"]) {
    const content = `${Buffer.from(JSON.stringify({ alg: "EdDSA", typ: RULES.type })).toString("base64url")}.${Buffer.from(claims).toString("base64url")}`;
    const { sign: signBytes } = await import("node:crypto");

    expect(read(`${content}.${signBytes(null, Buffer.from(content), key).toString("base64url")}`)).toBeNull();
  }
});

test("the private key is that of the public one", () => {
  expect(createPublicKey(key).equals(verification)).toBe(true);
});
