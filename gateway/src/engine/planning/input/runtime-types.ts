import { isAbstractType, isObjectType, possibleRuntimeTypes, type Supergraph } from "@apollo/federation-internals";
import { type GraphQLSchema, isAbstractType as isAbstract } from "graphql";

/** The names of the object types that a subgraph may return for `type`. */
export type RuntimeTypes = (subgraph: string, type: string) => readonly string[];

/** An `@interfaceObject` may be any implementation of the interface. */
export function createRuntimeTypes(supergraph: Supergraph, fullSchema: GraphQLSchema): RuntimeTypes {
  const known = new Map<string, readonly string[]>();
  const meanings = (name: string): readonly string[] => {
    const type = fullSchema.getType(name);

    return isAbstract(type) ? fullSchema.getPossibleTypes(type).map((possible) => possible.name) : [name];
  };
  const find = (subgraph: string, name: string): readonly string[] => {
    const type = supergraph.subgraphs().get(subgraph)?.schema.type(name);
    if (!type) return [];
    if (isObjectType(type)) return meanings(name);

    return isAbstractType(type) ? possibleRuntimeTypes(type).flatMap((possible) => meanings(possible.name)) : [];
  };

  return (subgraph, type) => {
    const key = `${subgraph}|${type}`;
    const types = known.get(key) ?? find(subgraph, type);
    known.set(key, types);

    return types;
  };
}
