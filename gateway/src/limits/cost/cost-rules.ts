import type { ConstDirectiveNode } from "graphql";
import { listDirectives, readArgument } from "../../engine/supergraph/field-directives.js";

/** The `@cost` and `@listSize` of a field. */
export interface CostRule {
  /** What one object of it costs; undefined where the schema does not say. */
  readonly weight?: number;
  readonly assumedSize?: number;
  /** Arguments that say how many entries a list has. */
  readonly slicingArguments: readonly string[];
  /** Where the list is not the field itself: the fields below that have its size. */
  readonly sizedFields: readonly string[];
}

/** The rule of each `Type.field`, and of each `Type` as such, that the supergraph's SDL has one for. */
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
