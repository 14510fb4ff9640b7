import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Mandate, sealMandate } from "@kim-hub/kit/mandate";
import { Role } from "@kim-hub/kit/viewer";
import { findOffice } from "@kim-hub/offices/office-names";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/offices/subgraphs";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isLeafType,
  isObjectType,
  isScalarType,
} from "graphql";
import { keepKeys } from "../installation/secrets.js";
import { isExternal } from "./federation/directive-fields.js";
import { readMockKeys } from "./mandates/mock-keys.js";
import { createOwnAnswers } from "./mandates/own-answers.js";
import type { MockContext } from "./mock-context.js";
import { createMockSchema } from "./mock-schema.js";
import { listContractQuestions } from "./testing/contract-questions.js";

/** They answer to a proof or a path alone, and in a path there is a gap only between parts: other tests ask them. */
const FOR_A_PATH = ["Query.releasedPath", "Query.previewPath", "Mutation.releasePath", "Mutation.revokePath"];
const IN_A_PATH = ["PathGrant", "PathGap"];

/** Texts that hold a code of a list, a day, the mark of who reads, or what is sealed. */
const OF_LISTS = /\.(?:at|purpose|role|watermark|proof)$|Segment\.code$|^IssuedHandover\.note$/;

const context: MockContext = {
  viewer: {
    ...{ actor: "mocks", role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", authority: null },
    ...{ purpose: "STEERING_CASE_REVIEW", caseReference: null, requestId: "mocks" },
  },
  count: { statements: 0, disclosures: 0 },
  admitMutation: async () => {},
};

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "mock-contracts-"));
  await keepKeys(directory);
});
afterAll(() => rmSync(directory, { recursive: true }));

const create = (name: SubgraphName) => {
  const text = readContractTexts().find((contract) => contract.name === name)?.text ?? "";
  const keys = readMockKeys(directory);

  return createMockSchema(text, {
    subgraph: name,
    answersOf: (contract) => createOwnAnswers(name, { contract, keys, policyVersion: "test", mocked: SUBGRAPHS }),
  });
};

test.each(SUBGRAPHS)("the mock of %s answers every field of its contract with a value of its type", async (name) => {
  const schema = create(name);
  const mandate = await seal(name);
  const questions = listContractQuestions(schema, { subgraph: name, leftOut: FOR_A_PATH, mandate });
  const asked = new Set<string>();
  for (const { text, known, way, typeName } of questions) {
    const { data, errors } = await graphql({ schema, source: text, variableValues: { known }, contextValue: context });
    expect({ typeName, text, errors }).toEqual({ typeName, text, errors: undefined });
    const root = known.length > 0 ? Object(data)._entities[0] : data;
    for (const object of follow(root, way)) checkObject(schema, typeName, object, asked);
  }

  const others = listFields(schema).filter((coordinate) => !asked.has(coordinate) && !FOR_A_PATH.includes(coordinate));
  expect(others.filter((coordinate) => !IN_A_PATH.some((type) => coordinate.startsWith(`${type}.`)))).toEqual([]);
});

/** A mandate of the trust centre's for the office; null for a subgraph that is none. */
async function seal(name: SubgraphName): Promise<string | null> {
  const office = findOffice(name);
  const keys = readMockKeys(directory);
  const { actor, body, purpose } = context.viewer;
  if (!office || purpose === null) return null;
  const mandate: Mandate = {
    ...{ id: randomUUID(), pseudonyms: ["somebody"], categories: ["PATH_SEGMENTS"], restsOn: [], preview: false },
    ...{ granularity: "QUARTER", actor, body, purpose, policyVersion: "test" },
  };

  return sealMandate(mandate, office, { signing: keys.private("mandate"), office: keys.public(office) });
}

/** The objects at the end of a way, through lists. */
function follow(value: unknown, way: readonly string[]): readonly object[] {
  if (Array.isArray(value)) return value.flatMap((item) => follow(item, way));
  const [next, ...rest] = way;

  return next === undefined ? [Object(value)] : follow(Object(value)[next], rest);
}

function checkObject(schema: GraphQLSchema, typeName: string, object: object, asked: Set<string>): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object.`);
  for (const [name, value] of Object.entries(object)) {
    asked.add(`${typeName}.${name}`);
    for (const leaf of [value].flat()) checkLeaf(type, name, leaf);
  }
}

function checkLeaf(type: GraphQLObjectType, name: string, value: unknown): void {
  const leaf = getNamedType(type.getFields()[name]?.type);
  if (!isLeafType(leaf) || value === null) return;
  // A code of the list, or what the scalar itself takes.
  expect(() => leaf.parseValue(value)).not.toThrow();
  if (isScalarType(leaf) && leaf.name === "String" && !OF_LISTS.test(`${type.name}.${name}`))
    expect([type.name, name, value]).toEqual([type.name, name, expect.stringMatching(/erfunden/)]);
}

/** What the subgraph itself answers. */
function listFields(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isExternal(field) && !field.name.startsWith("_"))
        .map(({ name }) => `${type.name}.${name}`),
    );
}
