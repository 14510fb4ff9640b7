import type { GraphQLResolverMap } from "@apollo/subgraph";
import { type DocumentNode, parse } from "graphql";

/** One of the shop's subgraphs: its contract, and what answers it. */
export interface ShopSubgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: GraphQLResolverMap<unknown>;
}

const HEAD = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective"])
  @link(url: "https://kim-hub.example/data/v1.0", import: ["@data"])
  @composeDirective(name: "@data")

directive @data(class: String!, basis: String!, retention: String!, sharedWith: [String!]) on FIELD_DEFINITION
`;

/** The class of every field, as in the hub's own contracts: all of it is invented and public. */
export const PUBLIC = `@data(class: "PUBLIC", basis: "invented", retention: "P0D")`;

/** A contract with the head that the hub's own contracts have. */
export function contract(sdl: string): DocumentNode {
  return parse(HEAD + sdl);
}
