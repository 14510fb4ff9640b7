import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";

/** The parts of the manual, in their order. */
export type TypeKind = "ROOTS" | "OBJECTS" | "INPUTS" | "CODES" | "SCALARS";

export const TYPE_KINDS: readonly TypeKind[] = ["ROOTS", "OBJECTS", "INPUTS", "CODES", "SCALARS"];

/** Of the composition, and no client's concern. */
const COMPOSED = /^(?:join|link|core|federation)__/;

/** The types that clients may name, by part of the manual and name. */
export function listPublishedTypes(schema: GraphQLSchema): ReadonlyMap<TypeKind, readonly GraphQLNamedType[]> {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !COMPOSED.test(type.name))
    .filter(isPublished)
    .toSorted((left, right) => left.name.localeCompare(right.name, "en"));
  const roots = new Set<GraphQLNamedType | null | undefined>([schema.getQueryType(), schema.getMutationType()]);

  return Map.groupBy(types, (type) => (roots.has(type) ? "ROOTS" : kindOf(type)));
}

/** Whether the part is in the schema that clients see. */
export function isPublished({ astNode }: Described): boolean {
  return !astNode?.directives?.some(({ name }) => name.value === "inaccessible");
}

/** A part of the schema with its directives. */
export interface Described {
  readonly astNode?:
    | { readonly directives?: readonly { readonly name: { readonly value: string } }[] }
    | null
    | undefined;
}

function kindOf(type: GraphQLNamedType): TypeKind {
  if (isObjectType(type) || isInterfaceType(type) || isUnionType(type)) return "OBJECTS";
  if (isInputObjectType(type)) return "INPUTS";

  return isEnumType(type) ? "CODES" : "SCALARS";
}
