import type { StatusCode } from "../status-code/status-code.js";
import type { StatusRule } from "./status-rule.js";

/** How far somebody has read the law on which an answer rests. */
export interface LawRead {
  /** The earliest day on which one of the texts was read; null where one of them never was. */
  readonly lawAsOf: string | null;
  /** The texts that were never read: paragraph and first day, e.g. `§ 18g AufenthG ab 2023-11-18`. */
  readonly unreadLaw: readonly string[];
}

/** How far the law of these statuses was read. */
export function lawRead(rules: readonly StatusRule[], codes: readonly StatusCode[]): LawRead {
  const texts = rules.filter(({ code }) => codes.includes(code));
  const unread = texts.filter(({ readOn }) => readOn === null).map(nameOf);
  const [earliest = null] = texts.flatMap(({ readOn }) => readOn ?? []).toSorted();

  return { lawAsOf: unread.length > 0 ? null : earliest, unreadLaw: [...new Set(unread)] };
}

function nameOf({ paragraph, grantableFrom }: StatusRule): string {
  return grantableFrom === null ? paragraph : `${paragraph} ab ${grantableFrom}`;
}
