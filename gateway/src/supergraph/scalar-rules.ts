import * as scalars from "@kim-hub/kit/scalars";
import { type GraphQLSchema, isScalarType } from "graphql";

/** Lets the gateway refuse a malformed value itself: a supergraph carries scalars by name only. */
export function addScalarRules(schema: GraphQLSchema): void {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
  }
}
