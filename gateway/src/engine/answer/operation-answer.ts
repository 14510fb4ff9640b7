import type { GraphQLError } from "graphql";
import type { RawJson } from "../wire/raw-json.js";
import type { SourceOutcome } from "../wire/source.js";

/** What an operation was answered. */
export interface OperationAnswer {
  /** The JSON of `data`; null where the variables were refused and nothing was asked. */
  readonly data: RawJson | null;
  readonly errors: readonly GraphQLError[];
  readonly sources: readonly SourceOutcome[];
}
