import type { Question } from "./world.js";

/** Who answers questions about one world. */
export interface Contestant {
  readonly name: string;
  execute(question: Question): Promise<Answer>;
}

export interface Answer {
  /** The JSON of `data`, in the order in which it would leave. */
  readonly text: string;
  readonly errors: readonly AnswerError[];
  /** Why a subgraph could not be asked what it was asked. */
  readonly faults: readonly string[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
}
