import * as scalars from "@kim-hub/kit/scalars";
import { type GraphQLSchema, isScalarType } from "graphql";

/**
 * Adds the kit's parsers to the scalars of a schema, so that the gateway refuses malformed values: a supergraph holds
 * scalars by name only.
 */
export function addScalarRules(schema: GraphQLSchema): void {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
  }
}
