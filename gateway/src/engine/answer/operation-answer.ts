import type { GraphQLError } from "graphql";
import type { RawJson } from "../wire/raw-json.js";
import type { SourceOutcome } from "../wire/source.js";

/** The result of one operation. */
export interface OperationAnswer {
  /** The JSON of `data`; null if the variables were refused and nothing was fetched. */
  readonly data: RawJson | null;
  readonly errors: readonly GraphQLError[];
  readonly sources: readonly SourceOutcome[];
}
