import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { canonicalJson } from "./canonical-json.js";
import { writeCheckpoint } from "./checkpoint.js";
import { findFaultOfProof, readInclusionProof, writeInclusionProof } from "./inclusion-proof.js";
import { countPadding, hashEntry, hashPadding } from "./log-entry.js";
import { hashNode } from "./merkle-tree.js";
import { createSigner, NoteAlgorithm } from "./note-key.js";
import { signNote, writeNote } from "./signed-note.js";

test("JSON is written as RFC 8785's examples write it", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };

  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  expect(canonicalJson({ "\ufb33": 1, "\u{1f600}": 2, "\u20ac": 3, "1": 4 })).toBe(
    '{"1":4,"€":3,"\u{1f600}":2,"\ufb33":1}',
  );
  expect(() => canonicalJson("\ud800")).toThrow("surrogate");
});

test("the tree grows by whole blocks, also where nothing was disclosed", () => {
  const sizes = [0, 1, 63, 64, 65].map((rows) => 128 + rows + countPadding(128, rows));

  expect(sizes).toEqual([192, 192, 192, 192, 256]);
});

const log = createSigner("example.com/log", NoteAlgorithm.ED25519, generateKeyPairSync("ed25519").privateKey);
const [first, second] = ["w1", "w2"].map((name) =>
  createSigner(name, NoteAlgorithm.COSIGNATURE, generateKeyPairSync("ed25519").privateKey),
);

test("a proof is checked off-line, and each thing that is wrong with one is named", () => {
  if (!first || !second) throw new Error("Two witnesses are two.");
  const leafHash = hashEntry('{"salt":"01"}');
  const sibling = hashPadding(Buffer.alloc(32, 2), 1);
  const text = writeCheckpoint({ origin: log.name, size: 2, root: hashNode(leafHash, sibling) });
  const checkpoint = writeNote(text, [signNote(text, log), signNote(text, first)]);
  const proof = readInclusionProof(writeInclusionProof({ index: 0, hashes: [sibling], checkpoint }));
  const trusted = { log, witnesses: [first, second], quorum: 1 };
  const other = { ...log, name: "example.com/other" };

  expect(findFaultOfProof(leafHash, proof, trusted)).toBeNull();
  expect(findFaultOfProof(sibling, proof, trusted)).toBe("Entry 0 is not in the tree of example.com/log.");
  expect(findFaultOfProof(leafHash, proof, { ...trusted, quorum: 2 })).toMatch("has 1 cosignatures of 2");
  expect(findFaultOfProof(leafHash, proof, { ...trusted, log: other })).toMatch("not of example.com/other");
  expect(
    findFaultOfProof(leafHash, { ...proof, checkpoint: writeNote(text, [signNote(text, first)]) }, trusted),
  ).toMatch("is not signed by its log");
  expect(() => readInclusionProof("index 0\n\nx")).toThrow("does not begin with");
});
