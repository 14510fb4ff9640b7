/** The parts of a GraphQL answer that a client reads. */
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

/** The deepest question that the hub answers has 20 levels, each of an object in a list. */
const MOST_LEVELS = 100;

/** Whether this is a GraphQL answer and not, say, the error page of a proxy. */
export function isAnswer(body: unknown): body is Answer {
  if (!isObject(body) || isDeep(body)) return false;
  if (body.errors === undefined) return "data" in body;

  return Array.isArray(body.errors) && body.errors.every(isAnswerError);
}

function isAnswerError(error: unknown): error is AnswerError {
  if (!isObject(error) || typeof error.message !== "string") return false;

  return error.path === undefined || Array.isArray(error.path);
}

/** Without recursion, because it looks for values that are too deep for it. */
function isDeep(root: object): boolean {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((value) => Object.values(value).filter((held) => typeof held === "object" && held !== null));
  }

  return false;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
