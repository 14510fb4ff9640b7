import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { isJsonObject, type JsonObject, quote } from "../data/json.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { writeExact } from "../wire/exact-json.js";
import { compileRewrites } from "./rewrites.js";

/** Writes the JSON of an entity's representation; null where not all of it is known. Throws a RangeError where it is nested too deep. */
type Write = (entity: JsonObject) => string | null;

/** How entities of one type are told to a subgraph. */
export interface Representation {
  readonly write: Write;
  /** The field that alone decides it, besides the type; null where several do. */
  readonly key: string | null;
}

/** The representation of an entity by its type; null where its type is not known. */
export type Represent = (entity: JsonObject) => Representation | null;

interface RepresentationOptions {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly rewrites: readonly FetchDataRewrite[] | undefined;
  readonly supergraph: Supergraph;
}

/** Compiles a fetch's `requires`, by type of entity as types are met. */
export function compileRepresentation(parts: RepresentationOptions): Represent {
  const byType = new Map<string, Representation>();

  return (entity) => {
    const type = entity.__typename;
    if (typeof type !== "string") return null;
    const known = byType.get(type);
    if (known) return known;
    // Only names that the supergraph knows are remembered: a subgraph may answer with any.
    if (!parts.supergraph.fullSchema.getType(type)) return null;
    const representation = compileForType(type, parts);
    byType.set(type, representation);

    return representation;
  };
}

function compileForType(type: string, { requires, rewrites, supergraph }: RepresentationOptions): Representation {
  const applicable = requires.flatMap((selection) => {
    if (selection.kind === "Field") return [[selection]];
    const { typeCondition, selections } = selection;

    return typeCondition && supergraph.isOfType(type, typeCondition) ? [selections] : [];
  });
  const [only, ...others] = applicable;
  if (only && others.length === 0 && !rewrites?.length && hasFieldsOnly(only))
    return { write: compileText(only), key: onlyKey(only) };

  return { write: compileByObject(applicable, { requires, rewrites, supergraph }), key: null };
}

function hasFieldsOnly(selections: readonly QueryPlanSelectionNode[]): selections is QueryPlanFieldNode[] {
  return selections.every((node) => node.kind === "Field" && (!node.selections || hasFieldsOnly(node.selections)));
}

function onlyKey(selections: readonly QueryPlanFieldNode[]): string | null {
  const [key, ...others] = selections.filter(({ name }) => name !== "__typename");

  return key && others.length === 0 && !key.selections ? (key.alias ?? key.name) : null;
}

/** The usual case: one set of fields, written straight to text. */
function compileText(selections: readonly QueryPlanFieldNode[]): Write {
  const fields = selections.map((node, index) => {
    const inner = node.selections && hasFieldsOnly(node.selections) ? compileText(node.selections) : null;

    return { name: node.alias ?? node.name, inner, prefix: `${index === 0 ? "" : ","}${quote(node.name)}:` };
  });

  return (entity) => {
    let text = "{";
    for (const { name, inner, prefix } of fields) {
      const value = entity[name];
      if (value === undefined) return null;
      text += prefix + (inner ? writeInner(value, inner) : writeLeaf(value));
    }

    return `${text}}`;
  };
}

/** What is known of a required object only in part is null, as a list's item too. */
function writeInner(value: unknown, inner: Write): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeInner(item, inner)).join(",")}]`;

  return isJsonObject(value) ? (inner(value) ?? "null") : "null";
}

function writeLeaf(value: unknown): string {
  // What two subgraphs contradict each other in has no JSON.
  return typeof value === "string" ? quote(value) : (writeExact(value) ?? "null");
}

/** The general case: several sets that may overlap, fragments inside, changes of the planner's. */
function compileByObject(
  applicable: readonly (readonly QueryPlanSelectionNode[])[],
  { rewrites, supergraph }: RepresentationOptions,
): Write {
  const rewrite = compileRewrites(rewrites, supergraph);

  return (entity) => {
    const representation: JsonObject = {};
    for (const selections of applicable) {
      const part = project(entity, selections, supergraph);
      if (part) supergraph.merge.into(representation, part);
    }
    if (typeof representation.__typename !== "string") return null;
    rewrite?.(representation);

    return writeExact(representation) ?? null;
  };
}

/** The selected part of an object; null where a field of it is unknown. */
function project(
  object: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
  supergraph: Supergraph,
): JsonObject | null {
  const part: JsonObject = {};
  for (const node of selections) {
    if (node.kind === "Field") {
      // The planner gives no alias here; ours is the name in the data of what the subgraph knows by the field's own.
      const value = object[node.alias ?? node.name];
      if (value === undefined) return null;
      part[node.name] = node.selections ? projectValue(value, node.selections, supergraph) : value;
    } else if (
      typeof object.__typename === "string" &&
      supergraph.isOfType(object.__typename, node.typeCondition ?? "")
    ) {
      const inner = project(object, node.selections, supergraph);
      if (inner) supergraph.merge.into(part, inner);
    }
  }

  return part;
}

function projectValue(value: unknown, selections: readonly QueryPlanSelectionNode[], supergraph: Supergraph): unknown {
  if (Array.isArray(value)) return value.map((item) => projectValue(item, selections, supergraph));

  return isJsonObject(value) ? project(value, selections, supergraph) : null;
}
