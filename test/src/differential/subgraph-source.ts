import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { execute, type GraphQLFieldResolver, type GraphQLSchema, Kind, parse, validate } from "graphql";
import { isRecord } from "./canonical-json.js";
import type { Facts } from "./facts.js";
import { sentInput } from "./required-input.js";
import { directives, type SubgraphBlueprint } from "./subgraph-blueprint.js";
import { type Operation, Thing } from "./thing.js";

/** The subgraph's answer as HTTP would bring it. */
export interface SourceResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** A request body: query, operationName and variables. */
export type AskSubgraph = (body: string, operation: Operation) => Promise<SourceResult>;

/** A real subgraph, asked within the process: it refuses invalid queries and references that name no object or lack what is required. */
export function createSubgraphSource(sdl: string, subgraph: SubgraphBlueprint, facts: Facts): AskSubgraph {
  const schema = createSchema(sdl, subgraph, facts);
  const fieldResolver: GraphQLFieldResolver<unknown, Operation> = (
    source,
    args,
    operation,
    { parentType, fieldName },
  ) => {
    const thing = source instanceof Thing ? source : new Thing(parentType.name, 0);
    const type = parentType.name;
    const definition = subgraph.field(type, fieldName);
    if (facts.blueprint.isOverridden(subgraph.name, type, fieldName)) {
      operation.faults.push(`${type}.${fieldName} has moved away from ${subgraph.name}.`);
    }
    const isExternal = directives(definition, "external").length > 0;
    const requires = isExternal ? undefined : facts.blueprint.place(type, fieldName).requires;
    if (!isExternal && facts.absence.isAbsent(subgraph, type, thing.object)) {
      return facts.keys.has(type, fieldName)
        ? facts.value({ type, field: fieldName, object: thing.object, args, input: undefined })
        : null;
    }
    const input = requires && watched(operation, () => sentInput(facts, thing.reference ?? {}, requires));
    const value = facts.value({
      type,
      field: fieldName,
      object: thing.object,
      args,
      input: type === "Mutation" ? ++operation.changes : input,
    });

    return local(value, subgraph, facts);
  };

  return async (body, operation) => {
    const { query, variables, operationName } = read(body);
    const document = parse(query);
    const faults = validate(schema, document);
    operation.faults.push(...faults.map(({ message }) => message));
    const result =
      faults.length > 0
        ? { errors: faults }
        : await execute({
            schema,
            document,
            variableValues: variables,
            operationName,
            contextValue: operation,
            fieldResolver,
          });

    return JSON.parse(JSON.stringify(result));
  };
}

/** Behind an `@interfaceObject` the subgraph knows no other types. */
function local(value: unknown, subgraph: SubgraphBlueprint, facts: Facts): unknown {
  if (Array.isArray(value)) return value.map((item) => local(item, subgraph, facts));
  if (!(value instanceof Thing)) return value;
  const name = facts.blueprint.interfaces(value.__typename).find((parent) => subgraph.isInterfaceObject(parent));

  return name === undefined ? value : new Thing(name, value.object);
}

function createSchema(sdl: string, subgraph: SubgraphBlueprint, facts: Facts): GraphQLSchema {
  const resolvers: GraphQLResolverMap<Operation> = {};
  for (const [type, { kind }] of subgraph.types) {
    const isAbstract = kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION;
    const resolveReference = (reference: unknown, operation: Operation) => {
      if (!isRecord(reference)) throw new Error("A reference is no object.");
      const object = watched(operation, () => facts.keys.find(subgraph.name, type, reference));
      const name = isAbstract ? facts.concreteType(type, object) : type;

      return facts.absence.isAbsent(subgraph, name, object) ? null : new Thing(name, object, reference);
    };
    resolvers[type] = {
      ...(isAbstract && { __resolveType: (value: unknown) => (value instanceof Thing ? value.__typename : undefined) }),
      ...(subgraph.keys(type).length > 0 && { __resolveReference: resolveReference }),
    };
  }

  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
}

function watched<T>(operation: Operation, work: () => T): T {
  try {
    return work();
  } catch (error) {
    operation.faults.push(String(error));
    throw error;
  }
}

function read(body: string): { query: string; variables: Record<string, unknown>; operationName: string | undefined } {
  const request: unknown = JSON.parse(body);
  if (!isRecord(request) || typeof request.query !== "string") throw new Error("The request has no query.");
  const { variables, operationName } = request;

  return {
    query: request.query,
    variables: isRecord(variables) ? variables : {},
    operationName: typeof operationName === "string" ? operationName : undefined,
  };
}
