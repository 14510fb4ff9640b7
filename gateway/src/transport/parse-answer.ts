import type { SourceAnswer, SourceError } from "../engine/source.js";

/** The GraphQL response in a text; null where there is none. Every call makes objects of its own. */
export function parseAnswer(text: string): SourceAnswer | null {
  const answer = parseJson(text);
  if (!isObject(answer)) return null;
  const { data, errors } = answer;
  if (data !== undefined && data !== null && !isObject(data)) return null;
  // Without data an answer has to say why.
  if (errors === undefined) return data === undefined ? null : { data };

  const read = readErrors(errors);
  if (!read || (data === undefined && read.length === 0)) return null;

  return data === undefined ? { errors: read } : { data, errors: read };
}

/** Null is no GraphQL response either. The error's message is dropped on purpose: it quotes the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readErrors(errors: unknown): SourceError[] | null {
  if (!Array.isArray(errors)) return null;
  const read: SourceError[] = [];
  for (const error of errors) {
    if (!isObject(error) || typeof error.message !== "string") return null;
    const { message, path, extensions } = error;
    read.push({ message, ...(isPath(path) && { path }), ...(isObject(extensions) && { extensions }) });
  }

  return read;
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step === "string" || typeof step === "number");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
