import { type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type ResolverClass = new () => object;

/** Throws the names of all field resolvers that are in no type of the schema: type-graphql leaves them out without a word. */
export function requireReached(schema: GraphQLSchema, resolvers: readonly ResolverClass[]): void {
  const { resolverClasses, objectTypes, interfaceTypes, fieldResolvers } = getMetadataStorage();
  const typeOf = new Map(resolverClasses.map(({ target, getObjectType }) => [target, getObjectType]));
  const nameOf = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const lost = fieldResolvers
    .filter(({ kind, target }) => kind === "external" && resolvers.some((resolver) => resolver === target))
    .flatMap(({ target, methodName, schemaName }) => {
      const type = nameOf.get(typeOf.get(target)?.() ?? target) ?? "";

      return has(schema, type, schemaName) ? [] : [`${target.name}.${methodName} stands on ${type}`];
    });
  if (lost.length > 0) throw new Error(`${lost.join(", ")}, which no query, entity or field reaches.`);
}

function has(schema: GraphQLSchema, typeName: string, field: string): boolean {
  const type = schema.getType(typeName);

  // An interface's own field resolvers go to the objects that implement it.
  return type !== undefined && (!isObjectType(type) || type.getFields()[field] !== undefined);
}
