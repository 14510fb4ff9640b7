import { badRequest } from "../caller/bad-request.js";
import type { Admit } from "./admit.js";

/** Each value may be wrong, and each wrong one costs an error: 40,000 of them would take seconds. */
const MOST_VALUES = 2000;

/** Refuses variables with too many values, before they are checked one by one. */
export const variableLimit: Admit = ({ variables }) => {
  if (holdsMoreThan(MOST_VALUES, variables))
    throw badRequest(`The variables of a request may hold ${MOST_VALUES} values at most.`);
};

/** Counts lists and objects too; without recursion, because a request may nest as deep as it is long. */
export function holdsMoreThan(most: number, root: unknown): boolean {
  const open: unknown[] = [root];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    count += 1;
    if (count > most) return true;
    if (typeof value !== "object" || value === null) continue;
    const held = Object.values(value);
    if (held.length > most) return true;
    open.push(...held);
  }

  return false;
}
