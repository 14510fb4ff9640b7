import { readFileSync } from "node:fs";
import { type FieldDefinitionNode, Kind, type TypeNode } from "graphql";
import { parse } from "yaml";
import { isComposite } from "./is-composite.js";
import type { Contract } from "./subgraphs.js";

/** The unit of each number field, by coordinate or pattern, e.g. `*.version`. */
export type NumberUnits = Readonly<Record<string, string>>;

const COMMITTED = new URL("../number-fields.yaml", import.meta.url);

/** Reads the list: the committed one, where no other text of it is given. */
export function readNumberUnits(text: string = readFileSync(COMMITTED, "utf8")): NumberUnits {
  return parse(text);
}

const NUMBERS: ReadonlySet<string> = new Set(["Int", "Float", "BigInt", "Decimal"]);
/** The disclosure control alone makes them. */
const FIGURES: ReadonlySet<string> = new Set(["Count", "Ratio", "Durations", "QuarterDurations"]);

/** Finds number fields of which the list does not say what they count: none may count people or cases (Geheimhaltung). */
export function checkNumberFields(contracts: readonly Contract[], units: NumberUnits): string[] {
  const isListed = matcher(Object.keys(units));

  return contracts.flatMap(({ name, typeDefs }) =>
    listNumberFields(typeDefs.definitions.filter(isComposite))
      .filter((coordinate) => !isListed(coordinate))
      .map(
        (coordinate) =>
          `${name} answers with the number ${coordinate}, of which schema/number-fields.yaml does not say what it counts; people and cases are a Count.`,
      ),
  );
}

/** The entries of the list that no field needs any more. */
export function findUnusedUnits(contracts: readonly Contract[], units: NumberUnits): string[] {
  const numbers = contracts.flatMap(({ typeDefs }) => listNumberFields(typeDefs.definitions.filter(isComposite)));

  return Object.keys(units).filter((pattern) => !numbers.some(matcher([pattern])));
}

interface Composite {
  readonly name: { readonly value: string };
  readonly fields?: readonly FieldDefinitionNode[] | undefined;
}

function listNumberFields(types: readonly Composite[]): string[] {
  return types
    .filter(({ name }) => !FIGURES.has(name.value))
    .flatMap(({ name, fields = [] }) =>
      fields.filter(({ type }) => NUMBERS.has(namedType(type))).map((field) => `${name.value}.${field.name.value}`),
    );
}

function matcher(patterns: readonly string[]): (coordinate: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replace(".", "\\.").replaceAll("*", "\\w+")}$`));

  return (coordinate) => expressions.some((expression) => expression.test(coordinate));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
