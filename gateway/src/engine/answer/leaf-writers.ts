import { type GraphQLLeafType, type GraphQLOutputType, getNullableType, isEnumType, isScalarType } from "graphql";
import { holds, quote } from "../data/json.js";
import { writeExact } from "../wire/exact-json.js";
import { isInexact } from "../wire/is-inexact.js";
import type { WriteContext } from "./write-context.js";

/** Writes the JSON of a leaf value that is not null; undefined if the value is not of the type. */
export type WriteLeaf = (value: unknown, context: WriteContext) => string | undefined;

const MOST_INT = 2_147_483_647;
const LEAST_INT = -2_147_483_648;

/**
 * Built-in scalars and enums are checked: a hidden enum value must not leave the hub. Custom scalars pass as the
 * subgraph wrote them.
 */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }) => [name, quote(name)]));

    return (value) => (typeof value === "string" ? texts.get(value) : undefined);
  }

  return BUILT_IN[type.name] ?? writeAny;
}

const writeString: WriteLeaf = (value, { plain }) => {
  if (typeof value !== "string") return undefined;

  return plain ? `"${value}"` : quote(value);
};

const writeAny: WriteLeaf = (value, context) => {
  if (typeof value === "string") return writeString(value, context);
  if (holds(value, isInexact)) return undefined;
  try {
    return writeExact(value);
  } catch (error) {
    // Nested too deep for JSON.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const BUILT_IN: Readonly<Record<string, WriteLeaf>> = {
  String: writeString,
  // GraphQL serialises an ID as a string, even if the subgraph wrote a number.
  ID: (value, context) =>
    typeof value === "bigint" || Number.isSafeInteger(value) ? quote(String(value)) : writeString(value, context),
  Boolean: (value) => (typeof value === "boolean" ? String(value) : undefined),
  Int: (value) =>
    typeof value === "number" && Number.isInteger(value) && value <= MOST_INT && value >= LEAST_INT
      ? String(value + 0)
      : undefined,
  Float: (value) =>
    typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)) ? writeExact(value) : undefined,
};

/** Whether values of the type are written as JSON strings. */
export function isText(type: GraphQLOutputType): boolean {
  const leaf = getNullableType(type);

  return isScalarType(leaf) && (leaf.name === "String" || leaf.name === "ID");
}
