import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, type GraphQLOutputType, type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { fieldOf } from "../../document/field-of.js";
import { isOfType } from "../../document/is-of-type.js";
import type { EntityKey } from "./key-table.js";
import type { PlannerInput } from "./planner-input.js";
import type { RuntimeTypes } from "./runtime-types.js";

export type MakePlan = (document: DocumentNode, operationName: string | undefined) => QueryPlan;

/** Everything that plans of one supergraph are made and checked with. */
export interface Planning extends PlannerInput {
  readonly apiSchema: GraphQLSchema;
  readonly fullSchema: GraphQLSchema;
  readonly runtimeTypes: RuntimeTypes;
  /** The planner's own plan, faults included. */
  readonly plan: MakePlan;
  /** The plan of an operation over the supergraph without `@requires`. */
  readonly planWithoutRequires: MakePlan;
}

/** The type of a field by its planned name; undefined for `__typename`. */
export function typeOfField(
  { fullSchema, synthetics }: Planning,
  type: string,
  name: string,
): GraphQLOutputType | undefined {
  return fieldOf(fullSchema.getType(type), synthetics.get(name)?.field ?? name)?.type;
}

/** The resolvable keys of a type in a subgraph, including those of its interfaces. */
export function keysOf(
  { keys, fullSchema }: Planning,
  subgraph: string,
  type: string,
): readonly EntityKey[] | undefined {
  const own = keys(subgraph, type);
  const known = fullSchema.getType(type);
  if (own || !isObjectType(known)) return own;
  const inherited = known.getInterfaces().flatMap(({ name }) => keys(subgraph, name) ?? []);

  return inherited.length > 0 ? inherited : undefined;
}

/** Whether every object of `other` is a `type`. */
export function isSubtype({ fullSchema }: Planning, type: string, other: string): boolean {
  return isOfType(fullSchema, other, type);
}

/** Whether an object may be of both types; an interface overlaps itself even without object types. */
export function doTypesOverlap({ fullSchema }: Planning, type: string, other: string): boolean {
  if (type === other) return true;
  const objects = objectsOf(fullSchema, other);

  return objectsOf(fullSchema, type).some((name) => objects.includes(name));
}

function objectsOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);

  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [name];
}
