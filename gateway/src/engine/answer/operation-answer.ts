import type { GraphQLError } from "graphql";
import type { SourceOutcome } from "../wire/source.js";
import type { WrittenJson } from "../wire/written-json.js";

/** What an operation was answered. */
export interface OperationAnswer {
  /** The JSON of `data`; null where the variables were refused and nothing was asked. */
  readonly data: WrittenJson | null;
  readonly errors: readonly GraphQLError[];
  readonly sources: readonly SourceOutcome[];
}
