import { expect, jest, test } from "@jest/globals";
import { SignJWT } from "jose";
import { type Envelope, signEnvelope, verifyEnvelope } from "./envelope.js";
import { generateSigningKeys, importKey, importSigningKey } from "./keys.js";
import { Purpose } from "./viewer.js";

const key = (value: object) => importKey("key", JSON.stringify(value));
const [gateway, stranger] = await Promise.all([generateSigningKeys(), generateSigningKeys()]);
const signing = importSigningKey("key", JSON.stringify(gateway.privateKey));
const verification = await key(gateway.publicKey);
const request: Envelope = {
  purpose: Purpose.CASE_WORK,
  caseReference: "sitting 3",
  requestId: "r",
  tokenHash: "h",
  trustCentreTokenHash: null,
};

const verify = (envelope: string | undefined) => verifyEnvelope(envelope, "immigration", verification);

test("what was signed is what is read, and a hash that is missing stays so", async () => {
  const anonymous = { ...request, tokenHash: null };

  expect(await verify(signEnvelope(request, "immigration", signing))).toEqual(request);
  expect(await verify(signEnvelope(anonymous, "immigration", signing))).toEqual(anonymous);
});

test.each([
  ["none", undefined],
  ["an empty one", ""],
  ["no JWT", "a.b.c"],
  ["one for another office", signEnvelope(request, "naturalisation", signing)],
  [
    "one signed by a stranger",
    signEnvelope(request, "immigration", importSigningKey("key", JSON.stringify(stranger.privateKey))),
  ],
  ["one of another type", await new SignJWT({ jti: "r" }).setProtectedHeader({ alg: "EdDSA" }).sign(signing)],
  [
    "one for a year",
    await new SignJWT({ jti: "r" })
      .setProtectedHeader({ alg: "EdDSA", typ: "hub-envelope+jwt" })
      .setIssuer("kim-hub-gateway")
      .setAudience("immigration")
      .setIssuedAt(Math.floor(Date.now() / 1000) - 120)
      .setExpirationTime("1y")
      .sign(signing),
  ],
])("%s is UNAUTHENTICATED", async (_kind, envelope) => {
  await expect(verify(envelope)).rejects.toMatchObject({
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
});

test("an expired envelope is UNAUTHENTICATED", async () => {
  const envelope = signEnvelope(request, "immigration", signing);
  jest.useFakeTimers({ now: Date.now() + 120_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const verified = verify(envelope).catch((error: unknown) => error);

  expect(await verified).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  jest.useRealTimers();
});
