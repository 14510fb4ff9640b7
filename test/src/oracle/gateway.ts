/** One operation. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
}

export interface Answer {
  /** The JSON of `data`, in the order in which it would leave. */
  readonly text: string;
  readonly errors: readonly AnswerError[];
}

/** Answers valid questions about one supergraph; the context goes along with every request to a subgraph. */
export interface Gateway<Context> {
  execute(question: Question, context: Context): Promise<Answer>;
}
