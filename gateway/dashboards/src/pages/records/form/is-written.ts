import { Ags, BigIntScalar, Decimal, LocalDate, Month, Quarter } from "@kim-hub/kit/scalars";
import { type GraphQLNamedType, isEnumType } from "graphql";

interface TextScalar {
  readonly name: string;
  readonly parseValue: (value: unknown) => unknown;
}

/** The contract names scalars; what they take their own code says. */
const SCALARS: ReadonlyMap<string, TextScalar> = new Map(
  [Ags, BigIntScalar, Decimal, LocalDate, Month, Quarter].map((scalar: TextScalar) => [scalar.name, scalar]),
);

/** Whether the text is written as values of its type are. */
export function isWritten(text: string, type: GraphQLNamedType): boolean {
  if (isEnumType(type)) return Boolean(type.getValue(text));
  if (type.name === "Boolean") return text === "true" || text === "false";
  try {
    SCALARS.get(type.name)?.parseValue(text);

    return true;
  } catch {
    // A scalar throws for every text that is none of its values.
    return false;
  }
}
