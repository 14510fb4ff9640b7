import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "@jest/globals";
import { type AccessMatrix, readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { parse, print } from "graphql";
import { Supergraph } from "../engine/supergraph/supergraph.js";
import { dropRefusedFields } from "./drop-refused-fields.js";

const SCHEMA = new URL("../../../schema/", import.meta.url);
const NOBODY = { role: Role.PUBLIC, purpose: null };
const STEERING = { role: Role.STEERING_GROUP_MEMBER, purpose: Purpose.STEERING_CASE_REVIEW };

let supergraph: Supergraph;
let matrix: AccessMatrix;

beforeAll(() => {
  supergraph = new Supergraph(readFileSync(new URL("supergraph.graphql", SCHEMA), "utf8"));
  matrix = readAccessMatrix(fileURLToPath(new URL("access-matrix.yaml", SCHEMA)));
});

function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

test.each([
  [
    '{ a: releasedPath(token: "x") { status route { asOf } } territories { ags } }',
    '{ a: releasedPath(token: "x") { __typename } territories { ags } }',
  ],
  [
    "query Q($t: ID!) { ... on Query @include(if: true) { ...F } } fragment F on Query { releasedPath(token: $t) { territory { ags } } }",
    "query Q($t: ID!) { ... on Query @include(if: true) { ...F } } fragment F on Query { releasedPath(token: $t) { __typename } }",
  ],
  [
    'mutation { releasePath(input: { clientPseudonym: "x", steeringGroup: "LG-05711", sitting: "2026-12-01" }) { token } }',
    'mutation { releasePath( input: {clientPseudonym: "x", steeringGroup: "LG-05711", sitting: "2026-12-01"} ) { __typename } }',
  ],
])("of what the caller may not read only its type is asked: %s", (text, expected) => {
  expect(flat(print(dropRefusedFields(parse(text), supergraph, matrix, NOBODY)))).toBe(expected);
});

test("what the caller may read stays the very document", () => {
  const document = parse('{ releasedPath(token: "x") { status route { asOf } } }');

  expect(dropRefusedFields(document, supergraph, matrix, STEERING)).toBe(document);
  expect(dropRefusedFields(document, supergraph, matrix, { ...STEERING, purpose: null })).not.toBe(document);
});
