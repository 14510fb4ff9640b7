import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";

/** A field of an answer that must not leave, and the error that stands in its place. */
export interface WithheldField {
  readonly path: readonly (string | number)[];
  /** Whether the field may be null itself; otherwise nothing of the answer leaves. */
  readonly isNullable: boolean;
  readonly error: GraphQLFormattedError;
}

type Path = WithheldField["path"];

/** The answer as it would be if these fields had failed. */
export function withhold(
  { data = null, errors = [], ...others }: FormattedExecutionResult,
  fields: readonly WithheldField[],
): FormattedExecutionResult {
  const withheld = new Set(fields.map(({ path }) => JSON.stringify(path)));
  const isWithin = (path: Path): boolean =>
    path.some((_, index) => withheld.has(JSON.stringify(path.slice(0, index + 1))));
  const highest = fields.filter(({ path }) => !isWithin(path.slice(0, -1)));
  const left = highest.every(({ path, isNullable }) => isNullable || isNull(data, path)) ? data : null;
  for (const { path } of highest) setNull(left, path);

  return {
    ...others,
    errors: [...errors.filter(({ path = [] }) => !isWithin(path)), ...highest.map(({ error }) => error)],
    data: left,
  };
}

function isNull(data: unknown, path: Path): boolean {
  return path.reduce((object, key) => Object(object)[key] ?? null, data) === null;
}

function setNull(data: unknown, path: Path): void {
  const object: unknown = path.slice(0, -1).reduce((above, key) => Object(above)[key], data);
  if (typeof object === "object" && object !== null) Reflect.set(object, path.at(-1) ?? "", null);
}
