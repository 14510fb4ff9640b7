/** Tells apart which of the conditions' variables are true. */
export function variantKey(conditions: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return conditions.map((name) => (values[name] === true ? "1" : "0")).join("");
}
