import type { GraphQLType } from "./graphql-type.js";

/** The ways of writing that differ by office: an import profile says how a file has it. */
export type CellKind = "DATE" | "CENTS" | "DECIMAL";

/** The rule of a cell. */
export interface Rule<T> {
  /** Completes "file, line, column: …". */
  readonly rule: string;
  /** The value of a text; null where the text breaks the rule. */
  readonly read: (text: string) => T | null;
  /** The same of a value that GraphQL does not give as text: a number, a boolean or a list. */
  readonly accept?: (value: unknown) => T | null;
  /** The rule as it reads for such a value, where that differs. */
  readonly acceptRule?: string;
  /** The type of the field in the input of a mutation. */
  readonly type: GraphQLType;
  readonly kind?: CellKind;
  /** A hint on a text that breaks the rule; it follows the rule in the fault. */
  readonly explain?: (text: string) => string | null;
}
