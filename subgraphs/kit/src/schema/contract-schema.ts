import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, type GraphQLScalarType, type GraphQLSchema, Kind, parse } from "graphql";
import { Ags, BigIntScalar, DateTime, Decimal, LocalDate, Month, Quarter } from "./scalars.js";

const SCALARS: ReadonlyMap<string, GraphQLScalarType> = new Map(
  [Ags, BigIntScalar, DateTime, Decimal, LocalDate, Month, Quarter].map((scalar) => [scalar.name, scalar]),
);

/** Turns a representation of this type into its entity. */
type ResolveReference = (typeName: string, known: Readonly<Record<string, unknown>>) => unknown;

/**
 * The federated schema of a contract with the project's own scalars, whose fields nobody resolves yet; throws one sentence that names a
 * scalar of somebody else's.
 */
export function createContractSchema(sdl: string, resolveReference: ResolveReference): GraphQLSchema {
  const typeDefs = parse(sdl);
  const references = listEntities(typeDefs).map((name) => [
    name,
    { __resolveReference: (known: Readonly<Record<string, unknown>>) => resolveReference(name, known) },
  ]);

  const resolvers = { ...Object.fromEntries(listScalars(typeDefs)), ...Object.fromEntries(references) };

  return buildSubgraphSchema([{ typeDefs, resolvers }]);
}

function listEntities({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some(({ name }) => name.value === "key")
      ? definition.name.value
      : [],
  );
}

function listScalars({ definitions }: DocumentNode): readonly (readonly [string, GraphQLScalarType])[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCALAR_TYPE_DEFINITION) return [];
    const { value } = definition.name;
    const scalar = SCALARS.get(value);
    if (!scalar) throw new Error(`The contract has the scalar ${value}, which is none of the project's own.`);

    return [[value, scalar]] as const;
  });
}
