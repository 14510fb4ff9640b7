import { randomUUID } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { recordOf } from "@kim-hub/offices/record-of";
import { SignJWT } from "jose";
import { Purpose, Role } from "../identity/viewer.js";
import { LONGEST_TEXT } from "../limits/text-rule.js";
import { OFFICES, Office } from "../mandate/office.js";
import { generateEncryptionKeys, generateSigningKeys, importKey } from "../process/keys.js";
import { sealText } from "../process/sealed-text.js";
import { ENDINGS_A_TEXT, openEndings, sealEndings } from "./link-endings.js";
import { openProof } from "./open-proof.js";
import { PROOF_AUDIENCE } from "./seal-proof.js";

const key = (value: object) => importKey("key", JSON.stringify(value));
const [ebh, cm, trust, stranger] = await Promise.all([
  generateSigningKeys(),
  generateSigningKeys(),
  generateEncryptionKeys(),
  generateEncryptionKeys(),
]);
const ENDINGS = [{ pseudonym: "ebh-7f3k", since: "2026-06-16" }];
const STATED = { office: Office.NATURALISATION, actor: "auditor" };
const keys = {
  decryption: key(trust.privateKey),
  offices: recordOf(OFFICES, (office) => key((office === Office.NATURALISATION ? ebh : cm).publicKey)),
};
const seal = ({ by = ebh, to = trust } = {}) =>
  sealEndings(ENDINGS, STATED, { signing: key(by.privateKey), trustCentre: key(to.publicKey) });

test("the trust centre opens what an office states of links that have to be over, and nobody else can read it", async () => {
  const sealed = await seal();
  const readable = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));

  expect(await openEndings(sealed, STATED, keys)).toEqual(ENDINGS);
  expect(readable.join()).not.toContain("ebh-7f3k");
});

test("as many as go into one text make one that a subgraph reads", async () => {
  const endings = Array.from({ length: ENDINGS_A_TEXT }, (_, index) => ({
    pseudonym: randomUUID(),
    since: `${2020 + (index % 7)}-${10 + (index % 3)}-${10 + (index % 19)}`,
  }));
  const sealed = await sealEndings(endings, STATED, {
    signing: key(ebh.privateKey),
    trustCentre: key(trust.publicKey),
  });

  expect(sealed.length).toBeLessThan(LONGEST_TEXT);
  expect(await openEndings(sealed, STATED, keys)).toEqual(endings);
});

test.each([
  ["that is not packed", ENDINGS],
  ["that unpacks to something else", deflateRawSync("[1]").toString("base64url")],
  ["that unpacks to megabytes", deflateRawSync(JSON.stringify("x".repeat(10_000_000))).toString("base64url")],
])("a list %s is refused, whoever signed it", async (_, endings) => {
  const signed = await new SignJWT({ actor: STATED.actor, endings })
    .setProtectedHeader({ alg: "EdDSA", typ: "hub-link-endings+jwt" })
    .setIssuer(STATED.office)
    .setAudience(PROOF_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(key(ebh.privateKey));

  await expect(openEndings(sealText(signed, key(trust.publicKey)), STATED, keys)).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("a statement that is foreign, altered, of another office or for another auditor is refused", async () => {
  const sealed = await seal();
  const [byAnother, toAnother] = [await seal({ by: cm }), await seal({ to: stranger })];
  const attempts = [
    () => openEndings(byAnother, STATED, keys),
    () => openEndings(toAnother, STATED, keys),
    () => openEndings(sealed, { ...STATED, office: Office.CASE_MANAGEMENT }, keys),
    () => openEndings(sealed, { ...STATED, actor: "another" }, keys),
    () => openEndings(`${sealed.slice(0, -5)}AAAAA`, STATED, keys),
    () => openEndings("x", STATED, keys),
  ];

  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("no link is ended by it: it is no proof", async () => {
  const viewer = {
    ...{ actor: "auditor", role: Role.DATA_STEWARD, purpose: Purpose.RELEASE_PROOF, requestId: "r" },
    ...{ body: null, authority: "EBH-05711", caseReference: null },
  };

  await expect(openProof(await seal(), "ENDED", { viewer, keys })).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});
