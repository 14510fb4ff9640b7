import { readBrokenRule } from "@kim-hub/kit/broken-rule";
import { readRemovedStates } from "@kim-hub/kit/removed-states";
import { isJsonObject, MOST_LEVELS } from "../data/json.js";
import { parseBytes } from "./byte-string.js";
import { MOST_ERRORS, type SourceAnswer, type SourceError } from "./source.js";

/** The GraphQL response in a body; null if there is none. Every call creates its own objects. */
export function parseAnswer(bytes: Buffer): SourceAnswer | null {
  const { value, plain } = parse(bytes);
  if (!isJsonObject(value)) return null;
  const { data, errors, extensions } = value;
  if (data !== undefined && data !== null && !isJsonObject(data)) return null;
  const read = errors === undefined ? [] : readErrors(errors);
  // An answer without data must say why.
  if (!read || (data === undefined && read.length === 0)) return null;
  const moreErrors = Array.isArray(errors) ? errors.length - read.length : 0;

  const dryRun = isJsonObject(extensions) ? extensions.dryRun : undefined;

  return { data: data ?? null, errors: read, moreErrors, plain, ...(dryRun !== undefined && { dryRun }) };
}

/** Null is no GraphQL response either. The error's message is dropped on purpose: it quotes the text. */
function parse(bytes: Buffer): ReturnType<typeof parseBytes> {
  try {
    return parseBytes(bytes);
  } catch {
    return { value: null, plain: false };
  }
}

function readErrors(errors: unknown): SourceError[] | null {
  if (!Array.isArray(errors)) return null;
  const read: SourceError[] = [];
  for (const error of errors.slice(0, MOST_ERRORS)) {
    if (!isJsonObject(error) || typeof error.message !== "string") return null;
    const { message, path, extensions } = error;
    const { code, removed, broken } = isJsonObject(extensions) ? extensions : {};
    const gone = code === "NO_LONGER_REPRODUCIBLE" ? readRemovedStates(removed) : null;
    const rule = code === "BAD_USER_INPUT" ? readBrokenRule(broken) : null;
    const known = { ...(isPath(path) && { path }), ...(isCode(code) && { code }), ...(gone && { removed: gone }) };
    read.push({ message, ...known, ...(rule && { broken: rule }) });
  }

  return read;
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_LEVELS &&
    value.every((element) => typeof element === "string" || typeof element === "number")
  );
}

/** A code is a word for programs; any other text of a source would end up in the request log. */
function isCode(value: unknown): value is string {
  return typeof value === "string" && /^\w{1,64}$/.test(value);
}
