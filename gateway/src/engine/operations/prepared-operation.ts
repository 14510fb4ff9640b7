import type { OperationAnswer } from "../answer/operation-answer.js";
import type { AskSource } from "../wire/source.js";

/** What an operation does to the data of others: reads of public fields only may be answered together. */
export type Effect = "READ" | "READ_PUBLIC" | "WRITE";

/** What can be run any number of times at once. */
export interface PreparedOperation {
  /** About how much memory its plans and what is compiled of them may come to take, whatever variables it is run with. */
  readonly bytes: number;
  readonly effect: Effect;
  /** Runs it with the variables as the client gave them; subgraphs that fail leave nulls and errors. */
  execute(variables: Readonly<Record<string, unknown>>, ask: AskSource): Promise<OperationAnswer>;
}
