import type { StatusCode } from "../status-code/status-code.js";
import type { StatusRule } from "./status-rule.js";

/** The day as of which the law of these statuses was read: the earliest of their texts; null where one was never read. */
export function lawAsOf(rules: readonly StatusRule[], codes: readonly StatusCode[]): string | null {
  const days = rules.filter(({ code }) => codes.includes(code)).map(({ readOn }) => readOn);
  if (days.includes(null)) return null;

  return days.toSorted()[0] ?? null;
}
