import { type GraphQLSchema, isInterfaceType, isIntrospectionType, isObjectType } from "graphql";

/** A field that will go, and what its deprecation says. */
export interface DeprecatedField {
  /** As `Type.field`. */
  readonly coordinate: string;
  readonly reason: string;
}

/** Every deprecated field of the published schema, in the order of the types. */
export function listDeprecated(schema: GraphQLSchema): readonly DeprecatedField[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))
      ? []
      : Object.values(type.getFields()).flatMap(({ name, deprecationReason }) =>
          deprecationReason ? { coordinate: `${type.name}.${name}`, reason: deprecationReason } : [],
        ),
  );
}
