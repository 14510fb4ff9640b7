import { isDeepStrictEqual } from "node:util";
import type { Question } from "./questions.js";

/** One answer of a gateway. */
export interface CheckedAnswer {
  readonly data: unknown;
  /** Of the whole answer, in characters. */
  readonly length: number;
}

/** Asks once; throws if the answer is not data alone. */
export async function askOnce(
  url: string,
  { query, variables }: Question,
  headers: Readonly<Record<string, string>>,
): Promise<CheckedAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = Object(JSON.parse(text));
  if (!response.ok || !data || errors) throw new Error(`answered HTTP ${response.status}: ${text.slice(0, 500)}`);

  return { data, length: text.length };
}

/** Whether two answers say the same, apart from what names the request. */
export function isSameAnswer(left: CheckedAnswer, right: CheckedAnswer, { varying }: Question): boolean {
  return isDeepStrictEqual(without(left.data, varying), without(right.data, varying));
}

function without(data: unknown, names: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(data), (name, value) => (names.includes(name) ? undefined : value));
}
