import { type DocumentNode, GraphQLDeprecatedDirective, getArgumentValues } from "graphql";
import { listDirectives } from "./list-directives.js";
import type { Contract } from "./subgraphs.js";

/** How long something that goes still stays. Local days, `YYYY-MM-DD`. */
export interface DeprecationPeriod {
  readonly since: string;
  /** The last day on which it is there. */
  readonly until: string;
}

/** Something deprecated: `Type.field`, `Type.field.argument`, `Enum.VALUE` or `Input.field`, and its reason as written. */
export interface Deprecation {
  readonly coordinate: string;
  readonly reason: string;
}

/** How a deprecation is written, for messages. */
export const DEPRECATION_FORM = "Since 2026-11-30, until 2027-06-30: use …";

const FORM = /^Since (\d{4}-\d{2}-\d{2}), until (\d{4}-\d{2}-\d{2}): \S/;

/** The period that a reason names; null where it does not say both days. */
export function readPeriod(reason: string): DeprecationPeriod | null {
  const [, since = "", until = ""] = FORM.exec(reason) ?? [];

  return isDay(since) && isDay(until) && since < until ? { since, until } : null;
}

/** Everything that a contract deprecates, in its order. */
export function listDeprecations(document: DocumentNode): readonly Deprecation[] {
  return listDirectives(document, GraphQLDeprecatedDirective.name).map(({ coordinate, directive }) => {
    return { coordinate, reason: String(getArgumentValues(GraphQLDeprecatedDirective, directive).reason) };
  });
}

/** Finds deprecations that do not say since when and until when. */
export function checkDeprecations(contracts: readonly Contract[]): string[] {
  return contracts.flatMap(({ name, typeDefs }) =>
    listDeprecations(typeDefs)
      .filter(({ reason }) => readPeriod(reason) === null)
      .map(({ coordinate }) => `${name} deprecates ${coordinate} and does not say for how long: ${DEPRECATION_FORM}`),
  );
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);

  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
