import { type GraphQLField, type GraphQLNamedType, isInterfaceType, isObjectType } from "graphql";

/** A field of an object type or interface; undefined if there is none. */
export function fieldOf(
  type: GraphQLNamedType | null | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
