import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly pattern: RegExp;
  /** Completes "The value of Ags …". */
  readonly rule: string;
}

/** Official municipality key; always text, because the leading zero belongs to it. */
export const Ags = createTextScalar({
  name: "Ags",
  description:
    "Official municipality key (Amtlicher Gemeindeschlüssel) in North Rhine-Westphalia: text of 5 digits for a district, 8 for a municipality.",
  pattern: /^05[13579]\d{2}(\d{3})?$/,
  rule: "must be text of 5 or 8 digits that begins with 05 and a digit of 1, 3, 5, 7, 9 (North Rhine-Westphalia)",
});

/** `2022-Q3`. */
export const Quarter = createTextScalar({
  name: "Quarter",
  description: "Calendar quarter, e.g. 2022-Q3.",
  pattern: /^\d{4}-Q[1-4]$/,
  rule: "must be a quarter such as 2022-Q3",
});

/** `2022-09`. */
export const Month = createTextScalar({
  name: "Month",
  description: "Calendar month, e.g. 2022-09.",
  pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
  rule: "must be a month such as 2022-09",
});

/** Posts (VZÄ) and shares; text, so that 2.50 stays 2.50. */
export const Decimal = createTextScalar({
  name: "Decimal",
  description: "Decimal number with two decimals as text, e.g. 2.50.",
  pattern: /^-?\d+\.\d{2}$/,
  rule: "must be a number with two decimals as text, such as 2.50",
});

/** Whole numbers beyond 2³¹, as text: cents of state funding do not fit GraphQL's `Int`. */
export const BigIntScalar = createTextScalar({
  name: "BigInt",
  description: "Whole number of any size as text; money is given in cents.",
  pattern: /^-?\d+$/,
  rule: "must be a whole number as text",
});

/** `2026-11-23`; PostgreSQL has no year 0. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  parseValue: (value) => requireYear(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node, variables) => requireYear(GraphQLLocalDate.parseLiteral(node, variables)),
});

function requireYear(day: string): string {
  if (!day.startsWith("0000")) return day;
  throw new GraphQLError("The value of LocalDate must be a day of the year 1 or later.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** RFC 3339 instant. */
export const DateTime = GraphQLDateTime;

function createTextScalar({ name, description, pattern, rule }: TextScalar): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === "string" && pattern.test(value)) return value;
    // The value itself is not repeated: a caller may have put a person's data there by mistake.
    throw new GraphQLError(`The value of ${name} ${rule}.`, { extensions: { code: "BAD_USER_INPUT" } });
  };

  return new GraphQLScalarType({
    name,
    description,
    serialize: (value: unknown) =>
      check(typeof value === "bigint" || typeof value === "number" ? String(value) : value),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null),
  });
}
