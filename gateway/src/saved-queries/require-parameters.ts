import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import { badRequest } from "../caller/bad-request.js";

type Variables = Readonly<Record<string, unknown>>;

/** A rule that one value of a parameter breaks, in words that follow its name; null if it breaks none. */
type FindBroken = (parameter: Parameter, value: unknown) => string | null;

/** Throws where a value breaks the sheet's rule for its parameter, and names both; the types are the schema's to check. */
export function requireParameters({ id, sheet: { parameters } }: SavedQuery, variables: Variables): void {
  for (const name of Object.keys(variables))
    if (!parameters.has(name)) {
      const known = [...parameters.keys()].join(", ");
      throw badRequest(`The saved query ${id} takes ${known === "" ? "no parameters" : `no parameters but ${known}`}.`);
    }
  for (const [name, parameter] of parameters) {
    const broken = findBroken(parameter, variables[name]);
    if (broken) throw badRequest(`The parameter ${name} of the saved query ${id} ${broken}.`);
  }
}

function findBroken(parameter: Parameter, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return findFirst(parameter, value);
  const { mostItems } = parameter;
  if (mostItems !== undefined && value.length > mostItems) return `has ${mostItems} items at most`;

  return value.map((item) => findFirst(parameter, item)).find((broken) => broken !== null) ?? null;
}

const isOutside: FindBroken = ({ least, most }, value) => {
  if (least === undefined && most === undefined) return null;
  const number = Number(value);
  if (number >= (least ?? -Infinity) && number <= (most ?? Infinity)) return null;

  return most === undefined
    ? `is ${least} at least`
    : least === undefined
      ? `is ${most} at most`
      : `is from ${least} to ${most}`;
};

const isTooLong: FindBroken = ({ mostLength }, value) =>
  mostLength !== undefined && String(value).length > mostLength ? `has ${mostLength} characters at most` : null;

const isUnlike: FindBroken = ({ pattern }, value) =>
  pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(String(value)) ? `is written as ${pattern}` : null;

const isUnlisted: FindBroken = ({ values }, value) =>
  values !== undefined && !values.includes(String(value)) ? `is one of ${values.join(", ")}` : null;

/** The length comes first: a pattern never reads more than it allows. */
const RULES: readonly FindBroken[] = [isTooLong, isOutside, isUnlisted, isUnlike];

function findFirst(parameter: Parameter, value: unknown): string | null {
  for (const rule of RULES) {
    const broken = rule(parameter, value);
    if (broken) return broken;
  }

  return null;
}
