import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { canonicalJson } from "../transparency-log/canonical-json.js";
import { createSigner, NoteAlgorithm } from "../transparency-log/note-key.js";
import { signNote, writeNote } from "../transparency-log/signed-note.js";
import { checkReceipt } from "./check-receipt.js";
import { hashOf, hashResult } from "./hash-result.js";
import { readReceiptedRuns, writeReceiptedRuns } from "./receipted-run.js";

const signerOf = () =>
  createSigner("hub.invalid/receipt", NoteAlgorithm.ED25519, generateKeyPairSync("ed25519").privateKey);
const signer = signerOf();
const answer = { data: { posts: [{ id: "1" }] } };
const text = `${canonicalJson({ requestId: "r-1", resultHash: hashResult({ ...answer, errors: [] }) })}\n`;
const run = {
  receipt: { note: writeNote(text, [signNote(text, signer)]), entry: canonicalJson({ receipt: hashOf(text) }) },
  proof: null,
  answer,
};

test("a receipt that is whole says so, and gives its statement", () => {
  expect(checkReceipt(run, signer)).toMatchObject({
    ...{ isSigned: true, isOfAnswer: true, isOfEntry: true, hash: hashOf(text) },
    statement: { requestId: "r-1" },
  });
});

test("another's signature, another answer and another entry are told apart", () => {
  expect(checkReceipt(run, signerOf())).toMatchObject({ isSigned: false, isOfAnswer: true, isOfEntry: true });
  expect(checkReceipt({ ...run, answer: { data: null } }, signer)).toMatchObject({ isSigned: true, isOfAnswer: false });
  expect(checkReceipt({ ...run, receipt: { ...run.receipt, entry: "{}" } }, signer)).toMatchObject({
    ...{ isSigned: true, isOfEntry: false },
  });
});

test("what is no receipt at all has no part that holds", () => {
  for (const note of ["", "{}", "null\n\n— x y\n"])
    expect(checkReceipt({ ...run, receipt: { note, entry: "no JSON" } }, signer)).toMatchObject({
      ...{ isSigned: false, isOfAnswer: false, isOfEntry: false, statement: {} },
    });
  expect(checkReceipt({ ...run, answer: { data: "\ud800" } }, signer)).toMatchObject({ isOfAnswer: false });
});

test("a file of receipts is read as it was written, and every other text is none", () => {
  expect(readReceiptedRuns(writeReceiptedRuns([run]))).toEqual([run]);
  for (const other of ["", "[]", "{}", '{"runs":[]}', '{"runs":[{"receipt":{"note":1}}]}', '{"runs":[null]}'])
    expect(readReceiptedRuns(other)).toBeNull();
});
