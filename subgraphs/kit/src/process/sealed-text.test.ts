import { expect, test } from "@jest/globals";
import { CompactEncrypt, type CompactJWEHeaderParameters, compactDecrypt } from "jose";
import { generateEncryptionKeys, importKey } from "./keys.js";
import { openText, sealText } from "./sealed-text.js";

const [office, stranger] = await Promise.all([generateEncryptionKeys(), generateEncryptionKeys()]);
const locked = importKey("key", JSON.stringify(office.publicKey));
const key = importKey("key", JSON.stringify(office.privateKey));
const TEXT = "Düren.signed.text";

const sealByLibrary = (header: Partial<CompactJWEHeaderParameters> = {}) =>
  new CompactEncrypt(new TextEncoder().encode(TEXT))
    .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT", ...header })
    .encrypt(locked);

test("a text that the library sealed is opened, and the library opens one of ours", async () => {
  const { plaintext, protectedHeader } = await compactDecrypt(sealText(TEXT, locked), key);

  expect(new TextDecoder().decode(plaintext)).toBe(TEXT);
  expect(protectedHeader).toMatchObject({ alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT" });
  expect(openText(await sealByLibrary(), key)).toBe(TEXT);
  expect(openText(sealText(TEXT, locked), key)).toBe(TEXT);
});

test("no two seals share a key or a nonce", () => {
  const seals = Array.from({ length: 50 }, () => sealText(TEXT, locked).split("."));

  for (const part of [0, 1, 2, 3, 4]) expect(new Set(seals.map((parts) => parts[part])).size).toBe(50);
});

test("another key opens nothing", () => {
  expect(openText(sealText(TEXT, locked), importKey("key", JSON.stringify(stranger.privateKey)))).toBeNull();
});

test("other algorithms, and headers that are not understood, open nothing", async () => {
  const attempts = [
    await sealByLibrary({ enc: "A128GCM" }),
    await sealByLibrary({ alg: "ECDH-ES" }),
    await sealByLibrary({ cty: "text" }),
    await sealByLibrary({ kid: "1" }),
  ];

  for (const attempt of attempts) expect(openText(attempt, key)).toBeNull();
});

test("whatever part is changed, cut or left out, nothing opens", () => {
  const parts = sealText(TEXT, locked).split(".");
  const flip = (part: string, position: number) => {
    const bytes = Buffer.from(part, "base64url");
    bytes[position] = (bytes[position] ?? 0) ^ 1;

    return bytes.toString("base64url");
  };
  for (const [index, part] of parts.entries()) {
    const length = Buffer.from(part, "base64url").length;
    for (const changed of [
      ...Array.from({ length }, (_, position) => flip(part, position)),
      part.slice(0, -4),
      "",
      `${part}AAAA`,
    ])
      expect(openText(parts.with(index, changed).join("."), key)).toBeNull();
  }
  expect(openText(parts.slice(1).join("."), key)).toBeNull();
  expect(openText("", key)).toBeNull();
  expect(openText("a.b.c.d.e", key)).toBeNull();
});

test("a sender's key that would make the agreed key known to everybody opens nothing", () => {
  const [, ...others] = sealText(TEXT, locked).split(".");
  const epk = { kty: "OKP", crv: "X25519", x: Buffer.alloc(32).toString("base64url") };
  const header = { alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT", epk };

  expect(openText([Buffer.from(JSON.stringify(header)).toString("base64url"), ...others].join("."), key)).toBeNull();
});
