import type { OperationAnswer } from "../answer/operation-answer.js";
import type { AskSource } from "../wire/source.js";

/** How an operation affects data; only reads of public fields may be shared. */
export type Effect = "READ" | "READ_PUBLIC" | "WRITE";

/** A planned operation that may run any number of times at once. */
export interface PreparedOperation {
  /** Estimated memory, in bytes, of all plans and compiled variants. */
  readonly bytes: number;
  readonly effect: Effect;
  /** Runs it with the client's variables; a subgraph that fails leaves nulls and errors. */
  execute(variables: Readonly<Record<string, unknown>>, ask: AskSource): Promise<OperationAnswer>;
}
