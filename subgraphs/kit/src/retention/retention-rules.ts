import { readRetentionRows } from "./retention-rows.js";

/** How long an office keeps a kind of record, from a day on. */
export interface RetentionRule {
  readonly record: string;
  readonly office: string;
  /** ISO 8601 duration. */
  readonly period: string;
  readonly basis: string;
  readonly validFrom: string;
}

const MONTHS = /^P(\d+)M$/;
const PERIOD = /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/;

/** Every committed period; throws where one is none. */
export function readRetentionRules(): RetentionRule[] {
  return readRetentionRows().map(
    ({ record = "", office = "", period = "", basis = "", valid_from: validFrom = "" }) => {
      if (!PERIOD.test(period) || period === "P")
        throw new Error(`The period of ${record} in ${office} is no duration such as P6M.`);

      return { record, office, period, basis, validFrom };
    },
  );
}

/** The rule that holds on a day: the last that has begun. */
export function findRule(
  rules: readonly RetentionRule[],
  { record, office, on }: { record: string; office: string; on: string },
): RetentionRule | null {
  const begun = rules.filter((rule) => rule.record === record && rule.office === office && rule.validFrom <= on);

  return begun.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom)).at(-1) ?? null;
}

/** An office's rules that hold on a day, one for each kind of record. */
export function listRules(rules: readonly RetentionRule[], office: string, on: string): readonly RetentionRule[] {
  const records = new Set(rules.flatMap((rule) => (rule.office === office ? rule.record : [])));

  return [...records].flatMap((record) => findRule(rules, { record, office, on }) ?? []);
}

/** The period of a log, which is one for all its entries; throws where it is not in months. */
export function getMonths(
  rules: readonly RetentionRule[],
  asked: { record: string; office: string; on: string },
): RetentionRule & { readonly months: number } {
  const rule = findRule(rules, asked);
  const [, months] = MONTHS.exec(rule?.period ?? "") ?? [];
  if (!rule || months === undefined)
    throw new Error(`The period of ${asked.record} in ${asked.office} is not in months.`);

  return { ...rule, months: Number(months) };
}
