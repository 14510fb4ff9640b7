import type { ConstDirectiveNode } from "graphql";
import { listDirectives, readArgument } from "../../engine/supergraph/field-directives.js";

/** The `@cost` and `@listSize` of a field. */
export interface CostRule {
  /** The cost of one object; undefined if the schema gives none. */
  readonly weight?: number;
  readonly assumedSize?: number;
  /** Arguments that give the number of entries of a list. */
  readonly slicingArguments: readonly string[];
  /** If the list is not the field itself: the fields below that have its size. */
  readonly sizedFields: readonly string[];
}

/** The rule of each `Type.field`, and of each `Type`, that has one in the supergraph's SDL. */
export function readCostRules(sdl: string): ReadonlyMap<string, CostRule> {
  const rules = new Map<string, CostRule>();
  for (const { coordinate, directives } of listDirectives(sdl)) {
    const rule = readRule(directives);
    if (rule) rules.set(coordinate, rule);
  }

  return rules;
}

function readRule(directives: readonly ConstDirectiveNode[]): CostRule | null {
  const weight = readArgument(directives, "cost", "weight");
  const assumedSize = readArgument(directives, "listSize", "assumedSize");
  const slicingArguments = texts(readArgument(directives, "listSize", "slicingArguments"));
  if (weight === undefined && assumedSize === undefined && slicingArguments.length === 0) return null;

  return {
    ...(typeof weight === "number" && { weight }),
    ...(typeof assumedSize === "number" && { assumedSize }),
    slicingArguments,
    sizedFields: texts(readArgument(directives, "listSize", "sizedFields")),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
