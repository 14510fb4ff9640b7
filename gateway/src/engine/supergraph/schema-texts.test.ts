import { readFileSync } from "node:fs";
import { Supergraph as FederationSupergraph } from "@apollo/federation-internals";
import { afterEach, expect, jest, test } from "@jest/globals";
import { introspectionFromSchema, printSchema } from "graphql";
import { composeSubgraphs } from "../../testing/create-test-engine.js";
import { Supergraph } from "./supergraph.js";

const HUB = readFileSync(new URL("../../../../schema/supergraph.graphql", import.meta.url), "utf8");
const SMALL = composeSubgraphs({
  office: {
    sdl: `
      "A day." scalar Day @specifiedBy(url: "https://example.org/day")
      enum Colour { RED @deprecated(reason: "Say \\"BLUE\\".") BLUE }
      input Wish { colours: [Colour!] = [BLUE], text: String = "a \\"quoted\\" line" }
      """ Quotes \\""" and
      two lines. """
      interface Named { name: String! }
      type Person implements Named @key(fields: "id") { id: ID! name: String! secret: Day @inaccessible }
      union Anyone = Person
      type Query { people(wish: Wish = { text: "x" }, first: Int = 10): [Anyone!] @deprecated day: Day }`,
  },
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  ["hub's", HUB],
  ["small", SMALL],
])("the schemas of the %s supergraph are those that its library makes", (_name, sdl) => {
  const known = FederationSupergraph.build(sdl, { validateSupergraph: true });
  const { apiSchema, fullSchema, schemas } = new Supergraph(sdl);
  const again = new Supergraph(sdl, schemas);

  expect(introspectionFromSchema(apiSchema)).toEqual(introspectionFromSchema(known.apiSchema().toGraphQLJSSchema()));
  expect(printSchema(fullSchema)).toBe(printSchema(known.schema.toGraphQLJSSchema()));
  expect(printSchema(again.apiSchema)).toBe(printSchema(apiSchema));
  expect(again.subgraphs).toEqual(known.subgraphsMetadata().map(({ name }) => name));
});

test("where the schemas were written elsewhere, the supergraph is built for nobody but who plans", () => {
  const { schemas } = new Supergraph(SMALL);
  const build = jest.spyOn(FederationSupergraph, "build");

  new Supergraph(SMALL, schemas);

  expect(build).not.toHaveBeenCalled();
});
