import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { compose } from "./compose.js";
import { type Contract, readContracts } from "./subgraphs.js";

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@composeDirective"])
directive @data(class: String!, basis: String!, retention: String!, sharedWith: [String!]) on FIELD_DEFINITION | OBJECT
`;
const COMPOSED = `extend schema
  @link(url: "https://kim-hub.example/data/v1.0", import: ["@data"]) @composeDirective(name: "@data")
`;

const contract = (name: string, sdl: string): Contract => ({ name, typeDefs: parse(LINK + sdl) });

const asker = contract(
  "asker",
  `type Person @key(fields: "id") { id: ID! @data(class: "PUBLIC", basis: "", retention: "FIGURE") status: String @external
     seen: String @requires(fields: "status") @data(class: "PUBLIC", basis: "", retention: "FIGURE") }`,
);

const owner = (sharedWith: string) =>
  contract(
    "owner",
    `type Query { person: Person @data(class: "STATUS", basis: "", retention: "FIGURE") }
     type Person @key(fields: "id") { id: ID! @data(class: "PUBLIC", basis: "", retention: "FIGURE")
       status: String @data(class: "STATUS", basis: "", retention: "FIGURE", sharedWith: ${sharedWith}) }`,
  );

test("the committed supergraph is the one that the committed contracts compose to", () => {
  expect(readFileSync("supergraph.graphql", "utf8")).toBe(compose(readContracts()));
});

test("a field may be required where its owner shares it", () => {
  expect(compose([asker, owner(`["asker"]`)])).toContain("type Person");
});

test("a field that its owner does not share cannot be required", () => {
  expect(() => compose([asker, owner(`["other"]`)])).toThrow(
    "asker requires Person.status, which its owner does not share with it.",
  );
});

test("what an object shares, each of its fields does that says nothing else", () => {
  const sharing = (ofStatus: string) =>
    contract(
      "owner",
      `type Query { person: Person @data(class: "STATUS", basis: "", retention: "FIGURE") }
       type Person @key(fields: "id") @data(class: "STATUS", basis: "", retention: "FIGURE", sharedWith: ["asker"]) {
         id: ID! @data(class: "PUBLIC", basis: "", retention: "FIGURE") status: String ${ofStatus} }`,
    );

  expect(compose([asker, sharing("")])).toContain("type Person");
  expect(() => compose([asker, sharing(`@data(class: "CASE", basis: "", retention: "FIGURE")`)])).toThrow(
    "asker requires Person.status, which its owner does not share with it.",
  );
});

test("an object's data class holds in the supergraph for the fields of the subgraph that says it, and for no other's", () => {
  const described = contract(
    "described",
    `${COMPOSED} type Query { person: Person @data(class: "CASE", basis: "", retention: "FIGURE") }
     type Person @key(fields: "id") @data(class: "CASE", basis: "", retention: "FIGURE") { id: ID! stage: Stage }
     type Stage @data(class: "CASE", basis: "", retention: "FIGURE") { code: String }`,
  );
  const other = contract(
    "other",
    `${COMPOSED} type Person @key(fields: "id") @data(class: "PUBLIC", basis: "", retention: "FIGURE") {
       id: ID! @data(class: "CASE", basis: "", retention: "FIGURE") place: String }`,
  );
  const sdl = compose([described, other]).replace(/ @join__\w+\([^)]*\)|\n {2}@join__\w+\([^)]*\)/g, "");

  expect(sdl).toContain(`stage: Stage @data(class: "CASE", basis: "", retention: "FIGURE")`);
  expect(sdl).toContain(`place: String @data(class: "PUBLIC", basis: "", retention: "FIGURE")`);
  expect(sdl).toContain(`type Stage\n  @data(class: "CASE", basis: "", retention: "FIGURE")\n{\n  code: String\n}`);
});

test("a contract that does not compose fails with the composer's own message", () => {
  const broken = contract(
    "broken",
    `type Person @key(fields: "id") { id: Int! @data(class: "PUBLIC", basis: "", retention: "FIGURE") }`,
  );

  expect(() => compose([owner("[]"), broken])).toThrow('Type of field "Person.id" is incompatible across subgraphs');
});
