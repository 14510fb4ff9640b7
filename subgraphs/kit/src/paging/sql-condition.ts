/** A condition of a statement on one row, by the name under which the statement knows it, with the values that it binds. */
export interface SqlCondition {
  readonly of: (alias: string) => string;
  readonly values: readonly unknown[];
}

/** Each of the conditions, or one of them. */
export function joinConditions(word: "and" | "or", conditions: readonly SqlCondition[]): SqlCondition {
  return {
    of: (alias) => conditions.map((condition) => `(${condition.of(alias)})`).join(` ${word} `),
    values: conditions.flatMap(({ values }) => values),
  };
}
