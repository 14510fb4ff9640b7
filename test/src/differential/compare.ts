import type { Answer } from "../oracle/gateway.js";
import { canonicalJson } from "./canonical-json.js";

type Path = readonly (string | number)[];

/** How an answer differs from the one that it should be, if it does; which errors there are counts by the nulls that they explain. */
export function differenceToMonolith(answer: Answer, monolith: Answer): "DATA" | "ORDER" | "ERRORS" | undefined {
  if (answer.text !== monolith.text) {
    const isReordered = canonicalJson(JSON.parse(answer.text)) === canonicalJson(JSON.parse(monolith.text));

    return isReordered ? "ORDER" : "DATA";
  }

  const [explained, expected] = [explainedNulls(answer), explainedNulls(monolith)];
  // The hub lists a hundred errors and counts the rest.
  const isWithin = [...explained].every((place) => expected.has(place));

  return isWithin && (isCut(answer) || explained.size === expected.size) ? undefined : "ERRORS";
}

function isCut({ errors }: Answer): boolean {
  return errors.some(({ message, path }) => path === undefined && /^\d+ more errors are not listed\.$/.test(message));
}

/**
 * Whether both report errors at the same places of the answer: at the null that an error led to, and for a field that was not
 * selected (the hub does not name it) at its object. How often does not count, because the hub asks for the same object only
 * once; nor does the index in a list, because the stock gateway miscounts objects of other types.
 */
export function hasSamePlaces(left: Answer, right: Answer): boolean {
  return places(left) === places(right);
}

/**
 * Whether a field failed that was not selected at that object: a plan does not distinguish objects of several types that are
 * reached by one path, so a field of the one type is asked of the other too, and where it may not be null its failure counts.
 */
export function asksTooMuch({ errors }: Answer, monolith: Answer): boolean {
  const data: unknown = JSON.parse(monolith.text);

  return errors.some(({ path = [] }) => follow(data, path).visible !== undefined);
}

function places({ text, errors }: Answer): string {
  const data: unknown = JSON.parse(text);
  const visible = errors.map(({ path = [] }) => {
    const { nullAt, visible: known } = follow(data, path);

    return JSON.stringify((nullAt ?? known ?? path).filter((step) => typeof step === "string"));
  });

  return [...new Set(visible)].sort().join("\n");
}

/** The places of nulls that an error explains: an error below counts at the null that took it along, one of a hidden field nowhere. */
function explainedNulls({ text, errors }: Answer): Set<string> {
  const data: unknown = JSON.parse(text);
  const nulls = errors.flatMap(({ path = [] }) => {
    const { nullAt } = follow(data, path);

    return nullAt ? [JSON.stringify(nullAt)] : [];
  });

  return new Set(nulls);
}

interface End {
  /** The place on the way at which the data is null. */
  readonly nullAt?: Path;
  /** The part of the path that the data has, if it lacks the rest. */
  readonly visible?: Path;
}

function follow(data: unknown, path: Path): End {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null) return { nullAt: path.slice(0, depth) };
    value = typeof value === "object" ? Reflect.get(value, step) : undefined;
    if (value === undefined) return { visible: path.slice(0, depth) };
  }

  return value === null ? { nullAt: path } : {};
}
