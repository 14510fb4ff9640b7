import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
} from "graphql";
import { isRecord } from "./canonical-json.js";
import { ExternalFields } from "./external-fields.js";
import type { Facts } from "./facts.js";
import { requiredInput, sentInput } from "./required-input.js";
import type { SubgraphBlueprint } from "./subgraph-blueprint.js";
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
  const externals = new ExternalFields(subgraph);
  const fieldResolver: GraphQLFieldResolver<unknown, Operation> = (
    source,
    args,
    operation,
    { parentType, fieldName },
  ) => {
    const thing = source instanceof Thing ? source : new Thing(parentType.name, 0);
    const type = parentType.name;
    if (facts.blueprint.isOverridden(subgraph.name, type, fieldName)) {
      operation.faults.push(`${type}.${fieldName} has moved away from ${subgraph.name}.`);
    }
    if (externals.isUnknown(thing, type, fieldName)) {
      operation.faults.push(`${type}.${fieldName} is external in ${subgraph.name}, and nobody provides it here.`);

      return null;
    }
    const isExternal = subgraph.isExternal(type, fieldName);
    const { requires } = facts.blueprint.place(type, fieldName);
    if (!isExternal && facts.absence.isAbsent(subgraph, type, thing.object)) {
      return facts.keys.has(type, fieldName)
        ? facts.value({ type, field: fieldName, object: thing.object, args, input: undefined })
        : null;
    }
    const input = requires && watched(operation, () => inputOf(thing, requires, isExternal));
    const value = facts.value({
      type,
      field: fieldName,
      object: thing.object,
      args,
      input: type === "Mutation" ? ++operation.changes : input,
    });

    return local(value, { subgraph, facts, provided: externals.providedBelow(thing, type, fieldName) });
  };

  /** What a subgraph provides it knows itself, with all that it rests on. */
  const inputOf = (thing: Thing, requires: SelectionSetNode, isExternal: boolean) =>
    isExternal || externals.areProvided(thing, requires)
      ? requiredInput(facts, thing, requires)
      : sentInput(facts, thing.reference ?? {}, requires);

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

interface Locally {
  readonly subgraph: SubgraphBlueprint;
  readonly facts: Facts;
  readonly provided: readonly SelectionNode[];
}

/** Behind an `@interfaceObject` the subgraph knows no other types. */
function local(value: unknown, locally: Locally): unknown {
  if (Array.isArray(value)) return value.map((item) => local(item, locally));
  if (!(value instanceof Thing)) return value;
  const { subgraph, facts, provided } = locally;
  const name = facts.blueprint.interfaces(value.__typename).find((parent) => subgraph.isInterfaceObject(parent));

  return new Thing(name ?? value.__typename, value.object, { provided });
}

function createSchema(sdl: string, subgraph: SubgraphBlueprint, facts: Facts): GraphQLSchema {
  const resolvers: GraphQLResolverMap<Operation> = {};
  for (const [type, { kind }] of subgraph.types) {
    const isAbstract = kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION;
    const resolveReference = (reference: unknown, operation: Operation) => {
      if (!isRecord(reference)) throw new Error("A reference is no object.");
      const object = watched(operation, () => facts.keys.find(subgraph.name, type, reference));
      const name = isAbstract ? facts.concreteType(type, object) : type;

      return facts.absence.isAbsent(subgraph, name, object) ? null : new Thing(name, object, { reference });
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
