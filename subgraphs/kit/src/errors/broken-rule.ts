/** The rule that an input breaks, as a program reads it beside the message. */
export interface BrokenRule {
  /** The fields of the input that break it together; empty where it is the whole row. */
  readonly fields: readonly string[];
  /** Completes "this value …", in English. */
  readonly rule: string;
  /** The same in German; null where the office has it in English alone. */
  readonly ruleInGerman: string | null;
}

const FIELD = /^\w{1,63}$/;
const MOST_FIELDS = 20;

/** Null if the value is no broken rule: it comes from another process. */
export function readBrokenRule(value: unknown): BrokenRule | null {
  const { fields, rule, ruleInGerman } = Object(value);
  const areNamed = Array.isArray(fields) && fields.length <= MOST_FIELDS && fields.every(isField);
  if (!areNamed || !isText(rule) || !isText(ruleInGerman ?? "")) return null;

  return { fields: [...fields], rule, ruleInGerman: ruleInGerman ?? null };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isField(value: unknown): value is string {
  return isText(value) && FIELD.test(value);
}
