import { isJsonObject } from "./json.js";
import { type SourceAnswer, type SourceError, SourceFailure } from "./source.js";
import { parseWire } from "./wire-text.js";

/** Reads the body of a GraphQL response as an answer; an `INVALID_ANSWER` where it is none. */
export function parseAnswer(bytes: Buffer): SourceAnswer {
  const { value, plain } = parse(bytes);
  if (!isJsonObject(value)) throw new SourceFailure("INVALID_ANSWER");
  const { data, errors } = value;
  if (data === undefined && errors === undefined) throw new SourceFailure("INVALID_ANSWER");
  if (data !== undefined && data !== null && !isJsonObject(data)) throw new SourceFailure("INVALID_ANSWER");

  return { data: data ?? null, errors: readErrors(errors), plain };
}

function parse(bytes: Buffer): ReturnType<typeof parseWire> {
  try {
    return parseWire(bytes);
  } catch (error) {
    // A SyntaxError quotes what was sent; its message goes nowhere.
    throw new SourceFailure("INVALID_ANSWER", { cause: error });
  }
}

function readErrors(errors: unknown): readonly SourceError[] {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors) || !errors.every(isError)) throw new SourceFailure("INVALID_ANSWER");

  return errors;
}

function isError(value: unknown): value is SourceError {
  if (!isJsonObject(value) || typeof value.message !== "string") return false;
  const { path, extensions } = value;

  return isMissing(path, isPath) && isMissing(extensions, isJsonObject);
}

function isMissing(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || is(value);
}

function isPath(value: unknown): boolean {
  return Array.isArray(value) && value.every((element) => typeof element === "string" || typeof element === "number");
}
