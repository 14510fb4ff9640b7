import { type GraphQLLeafType, isEnumType } from "graphql";
import { holds, quote } from "../data/json.js";
import { writeExact } from "../wire/exact-json.js";
import { isLost } from "../wire/is-inexact.js";
import type { WriteContext } from "./write-context.js";

/** The JSON of a leaf value; undefined where the value is none of its type. Null does not come here. */
export type WriteLeaf = (value: unknown, writing: WriteContext) => string | undefined;

const MOST_INT = 2_147_483_647;
const LEAST_INT = -2_147_483_648;

/** Built-in scalars and enums are checked: a hidden enum value may not leave. Other scalars are as the subgraph wrote them. */
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

const writeAny: WriteLeaf = (value, writing) => {
  if (typeof value === "string") return writeString(value, writing);
  if (holds(value, isLost)) return undefined;
  try {
    return writeExact(value);
  } catch (error) {
    // Nested deeper than JSON can be written.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const BUILT_IN: Readonly<Record<string, WriteLeaf>> = {
  String: writeString,
  // An ID is written as text, as GraphQL says, also where a subgraph wrote a number.
  ID: (value, writing) =>
    typeof value === "bigint" || Number.isSafeInteger(value) ? quote(String(value)) : writeString(value, writing),
  Boolean: (value) => (typeof value === "boolean" ? String(value) : undefined),
  Int: (value) =>
    typeof value === "number" && Number.isInteger(value) && value <= MOST_INT && value >= LEAST_INT
      ? String(value + 0)
      : undefined,
  Float: (value) =>
    typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)) ? writeExact(value) : undefined,
};
