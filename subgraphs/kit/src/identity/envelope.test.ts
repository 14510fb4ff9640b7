import { expect, jest, test } from "@jest/globals";
import { SignJWT } from "jose";
import { generateSigningKeys, importKey, importSigningKey } from "../process/keys.js";
import { type Envelope, hashToken, signEnvelope, verifyEnvelope } from "./envelope.js";
import { Purpose } from "./viewer.js";

const key = (value: object) => importKey("key", JSON.stringify(value));
const [gateway, stranger] = await Promise.all([generateSigningKeys(), generateSigningKeys()]);
const signing = importSigningKey("key", JSON.stringify(gateway.privateKey));
const verification = await key(gateway.publicKey);
const request: Envelope = {
  requestId: "r",
  purpose: Purpose.CASE_WORK,
  caseReference: "sitting 3",
  tokenHash: hashToken("a.b.c"),
  trustCentreTokenHash: null,
};

const verify = (envelope: string | undefined) => verifyEnvelope(envelope, "immigration", verification);

test("the request that was signed is the request that is read", async () => {
  expect(await verify(signEnvelope(request, "immigration", signing))).toEqual(request);
});

test("the instant and the assignment that a run names are read as they were signed, letters beyond ASCII too", async () => {
  const named = { ...request, knownAt: "2026-11-29T08:00:00.000Z", assignment: "LDI-2026-14 (erfunden) – Prüfung" };

  expect(await verify(signEnvelope(named, "immigration", signing))).toEqual(named);
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
  [
    "one of another type",
    await new SignJWT({ role: "CASE_MANAGER" }).setProtectedHeader({ alg: "EdDSA" }).sign(signing),
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
