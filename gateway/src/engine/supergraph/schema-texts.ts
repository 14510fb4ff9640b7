import type { Supergraph } from "@apollo/federation-internals";
import { buildASTSchema, type GraphQLSchema, parse, printSchema } from "graphql";

/** What a valid supergraph says of its schemas, as text: read in a tenth of the time that it takes to work them out. */
export interface SchemaTexts {
  readonly api: string;
  readonly full: string;
  readonly subgraphs: readonly string[];
}

export function writeSchemas(supergraph: Supergraph): SchemaTexts {
  return {
    api: printSchema(supergraph.apiSchema().toGraphQLJSSchema()),
    full: printSchema(supergraph.schema.toGraphQLJSSchema()),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
  };
}

/** The schema of a text that was written of a valid one. */
export function readSchema(text: string): GraphQLSchema {
  return buildASTSchema(parse(text, { noLocation: true }), { assumeValid: true });
}
