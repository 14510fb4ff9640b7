import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { runSubgraph, type SubgraphRequest, type SubgraphResult } from "../oracle/run-subgraph.js";
import { isRecord } from "./canonical-json.js";
import type { Contract } from "./contract.js";
import { DataObject, type Operation } from "./data-object.js";
import { ExternalFields } from "./external-fields.js";
import type { Facts } from "./facts.js";
import { requiredInput, sentInput } from "./required-input.js";

/** One subgraph of a world. */
type Source = (request: SubgraphRequest, operation: Operation) => Promise<SubgraphResult>;

/** A real subgraph, asked within the process: it refuses invalid queries and references that name no object or lack what is required. */
export function createSubgraphSource(sdl: string, subgraph: Contract, facts: Facts): Source {
  const schema = createSchema(sdl, subgraph, facts);
  const externals = new ExternalFields(subgraph);
  const fieldResolver: GraphQLFieldResolver<unknown, Operation> = (
    source,
    args,
    operation,
    { parentType, fieldName },
  ) => {
    const dataObject = source instanceof DataObject ? source : new DataObject(parentType.name, 0);
    const type = parentType.name;
    if (facts.contracts.isOverridden(subgraph.name, type, fieldName)) {
      operation.faults.push(`${type}.${fieldName} has moved away from ${subgraph.name}.`);
    }
    if (externals.isUnknown(dataObject, type, fieldName)) {
      operation.faults.push(`${type}.${fieldName} is external in ${subgraph.name}, and nobody provides it here.`);

      return null;
    }
    const isExternal = subgraph.isExternal(type, fieldName);
    const { requires } = facts.contracts.place(type, fieldName);
    if (!isExternal && facts.absence.isAbsent(subgraph, type, dataObject.object)) {
      return facts.keys.has(type, fieldName)
        ? facts.value({ type, field: fieldName, object: dataObject.object, args, input: undefined })
        : null;
    }
    const input = requires && watched(operation, () => inputOf(dataObject, requires, isExternal));
    const value = facts.value({
      type,
      field: fieldName,
      object: dataObject.object,
      args,
      input: type === "Mutation" ? ++operation.changes : input,
    });

    return local(value, { subgraph, facts, provided: externals.providedBelow(dataObject, type, fieldName) });
  };

  /** A subgraph knows the fields that it provides, with all their inputs. */
  const inputOf = (dataObject: DataObject, requires: SelectionSetNode, isExternal: boolean) =>
    isExternal || externals.areProvided(dataObject, requires)
      ? requiredInput(facts, dataObject, requires)
      : sentInput(facts, dataObject.reference ?? {}, requires);

  return (request, operation) =>
    runSubgraph(schema, request, {
      contextValue: operation,
      fieldResolver,
      onInvalid: (messages) => operation.faults.push(...messages),
    });
}

interface Locally {
  readonly subgraph: Contract;
  readonly facts: Facts;
  readonly provided: readonly SelectionNode[];
}

/** Behind an `@interfaceObject` the subgraph knows no other types. */
function local(value: unknown, locally: Locally): unknown {
  if (Array.isArray(value)) return value.map((item) => local(item, locally));
  if (!(value instanceof DataObject)) return value;
  const { subgraph, facts, provided } = locally;
  const name = facts.contracts.interfaces(value.__typename).find((parent) => subgraph.isInterfaceObject(parent));

  return new DataObject(name ?? value.__typename, value.object, { provided });
}

function createSchema(sdl: string, subgraph: Contract, facts: Facts): GraphQLSchema {
  const resolvers: GraphQLResolverMap<Operation> = {};
  for (const [type, { kind }] of subgraph.types) {
    const isAbstract = kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION;
    const resolveReference = (reference: unknown, operation: Operation) => {
      if (!isRecord(reference)) throw new Error("A reference is no object.");
      const object = watched(operation, () => facts.keys.find(subgraph.name, type, reference));
      const name = isAbstract ? facts.concreteType(type, object) : type;

      return facts.absence.isAbsent(subgraph, name, object) ? null : new DataObject(name, object, { reference });
    };
    resolvers[type] = {
      ...(isAbstract && {
        __resolveType: (value: unknown) => (value instanceof DataObject ? value.__typename : undefined),
      }),
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
