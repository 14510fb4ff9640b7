import { type GraphQLNamedType, isEnumType } from "graphql";
import { type Described, isPublished, type TypeKind } from "./published-types.js";

interface Named extends Described {
  readonly name: string;
}

/** The types whose name, or the name of one of whose fields or codes, holds the text. */
export function searchTypes(
  types: ReadonlyMap<TypeKind, readonly GraphQLNamedType[]>,
  text: string,
): ReadonlyMap<TypeKind, readonly GraphQLNamedType[]> {
  const sought = text.toLowerCase();

  return new Map(
    [...types].map(([kind, list]) => [
      kind,
      list.filter((type) => [type.name, ...namesIn(type)].some((name) => name.toLowerCase().includes(sought))),
    ]),
  );
}

function namesIn(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type))
    return type
      .getValues()
      .filter(isPublished)
      .map(({ name }) => name);
  if (!("getFields" in type)) return [];

  return Object.values<Named>(type.getFields())
    .filter(isPublished)
    .map(({ name }) => name);
}
