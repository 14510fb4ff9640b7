import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { isJsonObject, type JsonObject, quote } from "../data/json.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { writeExact } from "../wire/exact-json.js";
import { compileRewrites } from "./rewrites.js";

/**
 * Writes the JSON of an entity's representation; null if a field of it is missing. Throws a RangeError if it is nested
 * too deep.
 */
type Write = (entity: JsonObject) => string | null;

/** The representation of the entities of one type. */
export interface Representation {
  readonly write: Write;
  /** The only field besides `__typename`; null if there are several. */
  readonly key: string | null;
}

/** The representation of an entity by its type; null if the type is unknown. */
export type Represent = (entity: JsonObject) => Representation | null;

interface RepresentationOptions {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly rewrites: readonly FetchDataRewrite[] | undefined;
  readonly supergraph: Supergraph;
}

/** Compiles a fetch's `requires` for each entity type as it occurs. */
export function compileRepresentation(options: RepresentationOptions): Represent {
  const byType = new Map<string, Representation>();

  return (entity) => {
    const type = entity.__typename;
    if (typeof type !== "string") return null;
    const known = byType.get(type);
    if (known) return known;
    // Only types of the supergraph are remembered: a subgraph may answer with any name.
    if (!options.supergraph.fullSchema.getType(type)) return null;
    const representation = compileForType(type, options);
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

/** A required object with a missing field is null, also as an item of a list. */
function writeInner(value: unknown, inner: Write): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeInner(item, inner)).join(",")}]`;

  return isJsonObject(value) ? (inner(value) ?? "null") : "null";
}

function writeLeaf(value: unknown): string {
  // A value on which two subgraphs disagree has no JSON.
  return typeof value === "string" ? quote(value) : (writeExact(value) ?? "null");
}

/** The general case: several overlapping selections, fragments, rewrites of the planner. */
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

/** The selected part of an object; null if a field of it is missing. */
function project(
  object: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
  supergraph: Supergraph,
): JsonObject | null {
  const part: JsonObject = {};
  for (const node of selections) {
    if (node.kind === "Field") {
      // The planner sets no alias here; ours is the name in the data of the field that the subgraph requires.
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
