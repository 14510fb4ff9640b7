import { expect, jest, test } from "@jest/globals";
import { recordOf } from "@kim-hub/offices/record-of";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { CodeType } from "../linkage/code-type.js";
import { OFFICES, Office } from "../mandate/office.js";
import { generateEncryptionKeys, generateSigningKeys, importKey } from "../process/keys.js";
import type { ClientProof, ProofKind } from "./client-proof.js";
import { EndedReason } from "./ended-reason.js";
import { openProof } from "./open-proof.js";
import { sealProof } from "./seal-proof.js";

const key = (value: object) => importKey("key", JSON.stringify(value));
const [abh, ebh, trust, stranger] = await Promise.all([
  generateSigningKeys(),
  generateSigningKeys(),
  generateEncryptionKeys(),
  generateEncryptionKeys(),
]);
const clerk: Viewer = {
  actor: "clerk",
  role: Role.IMMIGRATION_CLERK,
  body: null,
  authority: "ABH-05711",
  purpose: Purpose.RESIDENCE_PROCEDURE,
  caseReference: null,
  requestId: "r",
};
const of = { office: Office.IMMIGRATION, authority: "ABH-05711", actor: "clerk", pseudonym: "abh-7f3k" };
const atCounter: ClientProof = { ...of, kind: "COUNTER" };

const seal = async (proof: ClientProof = atCounter, { by = abh, to = trust } = {}) =>
  sealProof(proof, { signing: await key(by.privateKey), trustCentre: await key(to.publicKey) });
const open = async (sealed: string, kind: ProofKind = "COUNTER", viewer: Viewer = clerk) =>
  openProof(sealed, kind, {
    viewer,
    keys: {
      decryption: await key(trust.privateKey),
      offices: recordOf(OFFICES, (office) => key(office === Office.IMMIGRATION ? abh.publicKey : ebh.publicKey)),
    },
  });

const STATEMENTS: readonly ClientProof[] = [
  atCounter,
  { ...of, kind: "LINKING", codes: [{ type: CodeType.FULL_NAME, code: "c1" }], keyId: "2026", nameRules: "1" },
  { ...of, kind: "ENDED", reason: EndedReason.NATURALISED },
];

test.each(STATEMENTS)("the trust centre opens what an office states: $kind", async (proof) => {
  expect(await open(await seal(proof), proof.kind)).toEqual(proof);
});

test("a proof is good more than once while it lives", async () => {
  const sealed = await seal();

  expect(await open(sealed)).toEqual(await open(sealed));
});

test("caller and gateway can read neither the pseudonym nor what is stated in it", async () => {
  const readable = (await seal())
    .split(".")
    .map((part) => Buffer.from(part, "base64url").toString("latin1"))
    .join();

  expect(readable).not.toMatch(/abh-7f3k|ABH-05711|COUNTER/);
});

const refusals = async () => {
  const errors: unknown[] = [];
  const attempt = async (...asked: Parameters<typeof open>) =>
    errors.push(await open(...asked).catch((error: unknown) => error));
  await attempt(await seal(atCounter, { by: ebh }));
  await attempt(await seal(atCounter, { to: stranger }));
  await attempt(await seal({ ...atCounter, office: Office.NATURALISATION }));
  await attempt(await seal(atCounter), "LINKING");
  await attempt(await seal(atCounter), "COUNTER", { ...clerk, actor: "another" });
  await attempt(await seal(atCounter), "COUNTER", { ...clerk, authority: "ABH-05554" });
  await attempt(await seal({ ...atCounter, pseudonym: "" }));
  await attempt(`${(await seal()).slice(0, -5)}AAAAA`);
  await attempt("x");
  await attempt("");

  return errors;
};

test("a proof that is foreign, altered, of another kind or for another caller is refused with one sentence", async () => {
  const errors = await refusals();

  expect(errors).toHaveLength(10);
  for (const error of errors) expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(new Set(errors.map(String)).size).toBe(1);
});

test("a proof is refused after five minutes, with the same sentence", async () => {
  const sealed = await seal();
  const [refused] = await refusals();
  jest.useFakeTimers({ now: Date.now() + 303_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const error = await open(sealed).catch((reason: unknown) => reason);
  jest.useRealTimers();

  expect(String(error)).toBe(String(refused));
});
