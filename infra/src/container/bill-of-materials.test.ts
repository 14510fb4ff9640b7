import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { expect, test } from "@jest/globals";
import { writeBillOfMaterials } from "./bill-of-materials.js";
import { findBundledPackages } from "./bundled-packages.js";
import { joinLicences } from "./joined-licences.js";
import { writeLicenceTexts } from "./licence-texts.js";

const FILES = [
  "infra/dist/commands/main.js",
  "node_modules/commander/index.js",
  "node_modules/@apollo/query-planner/dist/index.js",
  "gateway/node_modules/lru-cache/dist/esm/index.js",
];
const LIBRARY = {
  name: "libc6",
  version: "2.41-12",
  architecture: "amd64",
  license: "LGPL-2.1-or-later",
  files: ["/lib/libc.so.6"],
};

const packages = findBundledPackages(FILES);
const text = writeBillOfMaterials({ packages, system: [LIBRARY] });
const { components } = JSON.parse(text);
const find = (purl: RegExp) => components.find((component: { purl: string }) => purl.test(component.purl));

test("a bill of materials is valid by the schema of CycloneDX", async () => {
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
});

test("a package has its version, its licence, and the hash by which npm installs it", () => {
  expect(packages.map(({ folder }) => folder)).toEqual([
    "gateway/node_modules/lru-cache",
    "node_modules/@apollo/query-planner",
    "node_modules/commander",
  ]);
  expect(find(/^pkg:npm\/%40apollo\/query-planner@2/)).toMatchObject({
    group: "@apollo",
    name: "query-planner",
    licenses: [{ license: { id: "Elastic-2.0" } }],
    hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  });
});

test("a library of the system has its package's version", () => {
  expect(find(/libc6/)).toMatchObject({
    name: "libc6",
    version: "2.41-12",
    purl: "pkg:deb/debian/libc6@2.41-12?arch=amd64",
  });
});

test("a library of the system has its licence", () => {
  expect(find(/libc6/)).toMatchObject({ licenses: [{ license: { id: "LGPL-2.1-or-later" } }] });
});

test("an image's licences are named once each, a choice between two as one", () => {
  const said = ["(MIT AND BSD-3-Clause)", "MIT", "(MIT OR Apache-2.0)", "GPL-3.0-or-later WITH GCC-exception-3.1"];

  expect(joinLicences(said)).toBe(
    "(MIT OR Apache-2.0) AND BSD-3-Clause AND GPL-3.0-or-later WITH GCC-exception-3.1 AND MIT",
  );
  expect(() => joinLicences(["MIT", "see LICENSE.md"])).toThrow("see LICENSE.md");
});

test("the same materials are the same text, whatever their order was", () => {
  expect(writeBillOfMaterials({ packages: packages.toReversed(), system: [LIBRARY] })).toBe(text);
});

test("a package that the lock file does not have is no part of an image", () => {
  expect(() => findBundledPackages(["node_modules/nobody-made-this/index.js"])).toThrow("nobody-made-this");
});

test("the terms of each package are handed on", () => {
  const terms = writeLicenceTexts({ packages, system: [] });

  expect(terms).toMatch(/^commander \d+\.\d+\.\d+: MIT$/m);
  expect(terms).toContain("Permission is hereby granted, free of charge");
  expect(terms).toContain("Elastic License");
  expect(() => writeLicenceTexts({ packages: [], system: [{ ...LIBRARY, name: "no-such-library" }] })).toThrow(
    "no-such-library",
  );
});
