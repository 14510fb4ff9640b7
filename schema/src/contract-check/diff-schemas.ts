import { type Change, CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";
import type { Level } from "./contract-change.js";

/** One difference of two schemas. */
export interface SchemaChange {
  /** The library's name of its kind, such as `FIELD_REMOVED`. */
  readonly type: string;
  readonly coordinate: string;
  readonly message: string;
  readonly level: Level;
}

const LEVELS: Readonly<Record<CriticalityLevel, Level>> = {
  [CriticalityLevel.Breaking]: "BREAKING",
  [CriticalityLevel.Dangerous]: "DANGEROUS",
  [CriticalityLevel.NonBreaking]: "SAFE",
};
/** Deprecations and directives are compared by their own rules. */
const ELSEWHERE = /DIRECTIVE|DEPRECATION/;

/** How two schemas differ in what can be asked and answered. */
export async function diffSchemas(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly SchemaChange[]> {
  const changes = await diff(before, after, [DiffRule.ignoreDescriptionChanges, DiffRule.simplifyChanges]);

  return changes.filter(({ type }) => !ELSEWHERE.test(String(type))).map(readChange);
}

function readChange({ type, path = "", message, criticality }: Change): SchemaChange {
  return { type: String(type), coordinate: path, message: `${message}.`, level: LEVELS[criticality.level] };
}

/** Equal for the same change of the same thing, in whichever schema it was found. */
export function keyOf({ type, coordinate }: SchemaChange): string {
  return `${type} ${coordinate}`;
}
