/** What a GraphQL server answers, as far as a terminal shows it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Whether this is a GraphQL answer and not, say, the error page of a proxy. */
export function isAnswer(body: unknown): body is Answer {
  if (!isObject(body)) return false;

  return Array.isArray(body.errors) || (body.errors === undefined && "data" in body);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
