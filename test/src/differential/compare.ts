import { canonicalJson } from "./canonical-json.js";
import type { Answer } from "./contestant.js";

export type Difference = "DATA" | "ORDER" | "ERRORS";

/** How an answer differs from the one that it should be, if it does; which errors there are counts by the nulls that they explain. */
export function differenceToMonolith(answer: Answer, monolith: Answer): Difference | undefined {
  if (answer.text !== monolith.text) {
    return canonicalJson(JSON.parse(answer.text)) === canonicalJson(JSON.parse(monolith.text)) ? "ORDER" : "DATA";
  }

  return explainedNulls(answer) === explainedNulls(monolith) ? undefined : "ERRORS";
}

/** Whether both name the same error paths, each one as often as the other. */
export function hasSamePaths(left: Answer, right: Answer): boolean {
  return paths(left) === paths(right);
}

function paths({ errors }: Answer): string {
  return errors
    .map(({ path }) => JSON.stringify(path ?? null))
    .sort()
    .join("\n");
}

/** Where an answer is null because of an error: an error below stands at the null that took it along, one of a hidden field nowhere. */
function explainedNulls({ text, errors }: Answer): string {
  const data: unknown = JSON.parse(text);
  const nulls = errors.flatMap(({ path = [] }) => nullAbove(data, path) ?? []);

  return [...new Set(nulls)].sort().join("\n");
}

function nullAbove(data: unknown, path: readonly (string | number)[]): string | undefined {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null) return JSON.stringify(path.slice(0, depth));
    value = typeof value === "object" ? Reflect.get(value, step) : undefined;
    if (value === undefined) return undefined;
  }

  return value === null ? JSON.stringify(path) : undefined;
}
