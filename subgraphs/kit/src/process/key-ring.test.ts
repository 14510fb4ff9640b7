import { expect, test } from "@jest/globals";
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, SignJWT } from "jose";
import { sealProof } from "../client-proof/seal-proof.js";
import { openHandover, signHandover } from "../handover/handover-note.js";
import { type Envelope, signEnvelope, verifyEnvelope } from "../identity/envelope.js";
import { Office } from "../mandate/office.js";
import { KeyRing, type KeyUse } from "./key-ring.js";
import { thumbprintOf } from "./key-set.js";
import { generateEncryptionKeys, generateSigningKeys, importKey, type KeyPair } from "./keys.js";
import { openText, sealText } from "./sealed-text.js";
import { readClaims, signClaims } from "./signed-claims.js";

const [old, next, other] = await Promise.all([generateSigningKeys(), generateSigningKeys(), generateSigningKeys()]);
const [oldDoor, nextDoor] = await Promise.all([generateEncryptionKeys(), generateEncryptionKeys()]);
const RULES = { type: "test+jwt", issuer: "issuer", audience: "office", clockSeconds: 5, longestSeconds: 60 };

type Half = keyof KeyPair;

const single = (pair: KeyPair, half: Half, kid?: string) => JSON.stringify({ ...pair[half], ...(kid && { kid }) });
const set = (half: Half, ...pairs: readonly (readonly [KeyPair, string | undefined])[]) =>
  JSON.stringify({ keys: pairs.map(([pair, kid]) => JSON.parse(single(pair, half, kid))) });
const ring = (text: string, use: KeyUse) => new KeyRing("SOME_KEY_FILE", text, use);
const signers = (...pairs: readonly (readonly [KeyPair, string])[]) => ring(set("privateKey", ...pairs), "sign");
const verifiers = (...pairs: readonly (readonly [KeyPair, string])[]) => ring(set("publicKey", ...pairs), "verify");

function sign(keys: KeyRing): string {
  const now = Math.floor(Date.now() / 1000);

  return signClaims({ iss: "issuer", aud: "office", iat: now, exp: now + 60 }, RULES.type, keys);
}

const reads = (token: string, keys: KeyRing) => readClaims(token, RULES, keys) !== null;

test("the first key of a set signs, and its id stands in the header; a single key writes none, which the release before would refuse", () => {
  const token = sign(signers([next, "next"], [old, "old"]));

  expect(decodeProtectedHeader(token)).toEqual({ alg: "EdDSA", typ: RULES.type, kid: "next" });
  expect(reads(token, verifiers([next, "next"]))).toBe(true);
  expect(decodeProtectedHeader(sign(ring(single(old, "privateKey", "old"), "sign")))).toEqual({
    ...{ alg: "EdDSA", typ: RULES.type },
  });
});

test("every key of a set verifies, in whatever place it stands", () => {
  const both = verifiers([old, "old"], [next, "next"]);

  expect(reads(sign(signers([old, "old"])), both)).toBe(true);
  expect(reads(sign(signers([next, "next"])), both)).toBe(true);
  expect(reads(sign(signers([other, "other"])), both)).toBe(false);
});

test("a token of the release before has no id, and each key is tried", () => {
  const both = verifiers([old, "old"], [next, "next"]);

  expect(reads(sign(ring(single(next, "privateKey"), "sign")), both)).toBe(true);
  expect(reads(sign(ring(single(other, "privateKey"), "sign")), both)).toBe(false);
});

test("a token whose id is unknown, is another key's or is no text verifies with no key", async () => {
  const both = verifiers([old, "old"], [next, "next"]);
  const now = Math.floor(Date.now() / 1000);
  const [header = "", ...rest] = sign(signers([old, "old"])).split(".");
  const withId = (kid: unknown) => {
    const changed = { ...JSON.parse(Buffer.from(header, "base64url").toString()), kid };

    return [Buffer.from(JSON.stringify(changed)).toString("base64url"), ...rest].join(".");
  };
  const byLibrary = (kid: string, critical = false) =>
    new SignJWT({ iss: "issuer", aud: "office", iat: now, exp: now + 60 })
      .setProtectedHeader({ alg: "EdDSA", typ: RULES.type, kid, ...(critical && { crit: ["kid"], kid }) })
      .sign(importKey("key", single(old, "privateKey")));

  expect(reads(await byLibrary("old"), both)).toBe(true);
  for (const token of [
    sign(signers([old, "unknown"])),
    sign(signers([old, "next"])),
    await byLibrary("next"),
    withId("next"),
    ...[7, null, ["old"], {}, "", "constructor"].map(withId),
  ])
    expect(reads(token, both)).toBe(false);
});

test("a single key is found by its id, and one without an id by its thumbprint, so that a set can name it later", () => {
  const thumbprint = thumbprintOf({ ...old.publicKey });

  expect(thumbprint).toBe(thumbprintOf({ ...old.privateKey }));
  expect(reads(sign(signers([old, "old"])), ring(single(old, "publicKey", "old"), "verify"))).toBe(true);
  expect(reads(sign(signers([old, thumbprint])), ring(single(old, "publicKey"), "verify"))).toBe(true);
  expect(reads(sign(signers([old, "old"])), ring(single(old, "publicKey"), "verify"))).toBe(false);
});

test("texts are sealed for the first key with its id, opened by every one, and those without an id by trying each", async () => {
  const opening = ring(set("privateKey", [oldDoor, "old"], [nextDoor, "next"]), "open");
  const sealed = sealText("text", ring(set("publicKey", [nextDoor, "next"]), "seal"));
  const { plaintext } = await compactDecrypt(sealed, importKey("key", single(nextDoor, "privateKey")));

  expect(decodeProtectedHeader(sealed)).toMatchObject({ kid: "next" });
  expect(new TextDecoder().decode(plaintext)).toBe("text");
  expect(openText(sealed, opening)).toBe("text");
  for (const door of [oldDoor, nextDoor]) {
    const withoutId = sealText("text", ring(single(door, "publicKey", "any"), "seal"));

    expect(decodeProtectedHeader(withoutId)).not.toHaveProperty("kid");
    expect(openText(withoutId, opening)).toBe("text");
  }
});

test("a text whose id is unknown or another key's opens with no key", async () => {
  const opening = ring(set("privateKey", [oldDoor, "old"], [nextDoor, "next"]), "open");
  const by = (kid: string) =>
    new CompactEncrypt(new TextEncoder().encode("text"))
      .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT", kid })
      .encrypt(importKey("key", single(oldDoor, "publicKey")));

  expect(openText(await by("old"), opening)).toBe("text");
  expect(openText(await by("next"), opening)).toBeNull();
  expect(openText(await by("unknown"), opening)).toBeNull();
});

test("an envelope, a handover note and a proof name the keys that they were made with", async () => {
  const keys = signers([next, "next"], [old, "old"]);
  const request: Envelope = {
    ...{ requestId: "r", purpose: null, caseReference: null, tokenHash: null, trustCentreTokenHash: null },
  };
  const envelope = signEnvelope(request, "immigration", keys);
  const { CASE_MANAGEMENT: from, IMMIGRATION: to } = Office;
  const sent = { id: "n-1", from, sentQuarter: "2024-Q3" };
  const note = await signHandover(sent, to, keys);
  const before = await signHandover(sent, to, ring(single(old, "privateKey"), "sign"));
  const trustCentre = ring(set("publicKey", [nextDoor, "door"]), "seal");
  const stated = { office: from, authority: "CM-05711", actor: "a", pseudonym: "p", kind: "COUNTER" } as const;
  const proof = await sealProof(stated, { signing: keys, trustCentre });
  const inside = openText(proof, ring(set("privateKey", [nextDoor, "door"]), "open"));
  const both = verifiers([old, "old"], [next, "next"]);

  expect(decodeProtectedHeader(envelope)).toHaveProperty("kid", "next");
  expect(await verifyEnvelope(envelope, "immigration", both)).toMatchObject({ requestId: "r" });
  await expect(verifyEnvelope(envelope, "immigration", verifiers([next, "old"]))).rejects.toThrow("not valid");
  expect(decodeProtectedHeader(note)).toHaveProperty("kid", "next");
  for (const each of [note, before]) expect(await openHandover(each, { from, to, key: both })).toEqual(sent);
  await expect(openHandover(note, { from, to, key: verifiers([next, "old"]) })).rejects.toThrow("handover note");
  expect(decodeProtectedHeader(proof)).toHaveProperty("kid", "door");
  expect(decodeProtectedHeader(String(inside))).toHaveProperty("kid", "next");
});

test.each<readonly [string, string, KeyUse, string]>([
  ["is no JSON", "{", "sign", "holds no private Ed25519 JSON Web Key, nor a set of such keys alone."],
  ["is an empty set", '{"keys":[]}', "sign", "holds no private Ed25519 JSON Web Key, nor a set of such keys alone."],
  [
    "is a set of no keys",
    '{"keys":[7]}',
    "verify",
    "holds no public Ed25519 JSON Web Key, nor a set of such keys alone.",
  ],
  [
    "has a public key where one signs",
    single(old, "publicKey"),
    "sign",
    "holds no private Ed25519 JSON Web Key, nor a set of such keys alone.",
  ],
  [
    "has a private key where one verifies",
    single(old, "privateKey"),
    "verify",
    "holds no public Ed25519 JSON Web Key, nor a set of such keys alone.",
  ],
  [
    "has a key of another curve",
    set("publicKey", [oldDoor, "a"], [old, "b"]),
    "seal",
    "holds no public X25519 JSON Web Key, nor a set of such keys alone.",
  ],
  [
    "has two keys of one id",
    set("privateKey", [old, "a"], [next, "a"]),
    "sign",
    "holds a set of keys of which not each has an id (kid) of its own.",
  ],
  [
    "has a key without an id",
    set("privateKey", [old, "a"], [next, undefined]),
    "sign",
    "holds a set of keys of which not each has an id (kid) of its own.",
  ],
])("a file that %s is refused with the variable and the rule", (_, text, use, sentence) => {
  expect(() => ring(text, use)).toThrow(`SOME_KEY_FILE ${sentence}`);
  expect(() => ring(text, use)).not.toThrow(old.privateKey.d);
});

test("a ring whose content is renewed signs and verifies with it from then on, and a wrong text changes nothing", () => {
  const signing = signers([old, "old"]);
  const verifying = verifiers([old, "old"]);
  const before = sign(signing);

  expect(signing.renew(set("privateKey", [old, "old"]))).toBe(false);
  expect(verifying.renew(set("publicKey", [old, "old"], [next, "next"]))).toBe(true);
  expect(signing.renew(set("privateKey", [next, "next"], [old, "old"]))).toBe(true);
  expect(reads(before, verifying)).toBe(true);
  expect(reads(sign(signing), verifying)).toBe(true);
  expect(() => verifying.renew("{")).toThrow("SOME_KEY_FILE holds no public Ed25519");
  expect(reads(sign(signing), verifying)).toBe(true);
  expect(verifying.renew(set("publicKey", [next, "next"]))).toBe(true);
  expect(reads(before, verifying)).toBe(false);
});
