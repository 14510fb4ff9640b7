import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { STUBS } from "@kim-hub/kit/stubs";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Kind, type ObjectTypeDefinitionNode, parse, print } from "graphql";
import { Resolver } from "type-graphql";
import { createSchema } from "../schema.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

@Resolver()
class NoResolver {}

/** A key that the reference data hold, of each. */
const KNOWN: Readonly<Record<string, string>> = { Territory: "05711", Authority: "ABH-05711" };

let subgraph: TestSubgraph;
let stubs: readonly ObjectTypeDefinitionNode[];
let owned: readonly ObjectTypeDefinitionNode[];

beforeAll(async () => {
  stubs = listObjects((await createSubgraphSchema({ resolvers: [NoResolver], orphans: STUBS })).sdl).filter(keyOf);
  owned = listObjects((await createSchema()).sdl);
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const listObjects = (sdl: string) =>
  parse(sdl).definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);

/** The fields that the key of the type names. */
function keyOf({ directives = [] }: ObjectTypeDefinitionNode): string | undefined {
  const fields = directives
    .find(({ name }) => name.value === "key")
    ?.arguments?.find(({ name }) => name.value === "fields")?.value;

  return fields?.kind === Kind.STRING ? fields.value : undefined;
}

const typesOf = ({ fields = [] }: ObjectTypeDefinitionNode) =>
  new Map(fields.map(({ name, type }) => [name.value, print(type)]));

test("every stub is known here by its name, key, types and words", () => {
  expect(stubs.map(({ name }) => name.value).toSorted()).toEqual(["Authority", "Territory"]);
  for (const stub of stubs) {
    const owner = owned.find(({ name }) => name.value === stub.name.value);
    if (!owner) throw new Error(`Nobody owns ${stub.name.value}.`);

    expect(keyOf(stub)).toBe(keyOf(owner));
    expect([...typesOf(stub).keys()].join(" ")).toBe(keyOf(owner));
    for (const [field, type] of typesOf(stub)) expect(typesOf(owner).get(field)).toBe(type);
    expect(stub.description?.value).toBe(owner.description?.value);
  }
});

test("the owner finds each stub by its key, and nothing by another", async () => {
  const find = (name: string, value: string) =>
    subgraph.ask(`query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${name} { name } } }`, {
      variables: { known: [{ __typename: name, [keyOf(stubNamed(name)) ?? ""]: value }] },
    });
  const stubNamed = (wanted: string) => {
    const stub = stubs.find(({ name }) => name.value === wanted);
    if (!stub) throw new Error(`There is no stub of ${wanted}.`);

    return stub;
  };

  for (const { name } of stubs) {
    const found = await find(name.value, KNOWN[name.value] ?? "");
    const none = await find(name.value, "nowhere");

    expect(found.data._entities).toEqual([{ name: expect.any(String) }]);
    expect(none.data._entities).toEqual([null]);
  }
});
