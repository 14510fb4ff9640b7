import type { Parameter } from "@kim-hub/kit/saved-query-sheet";

/** Which values of its type a parameter takes, in words; empty if it takes them all. */
export function describeRules({ least, most, mostItems, mostLength, pattern, values }: Parameter): string {
  const rules = [
    ...(mostItems === undefined ? [] : [`${mostItems} items at most`]),
    ...describeRange(least, most),
    ...(values === undefined ? [] : [`one of ${values.join(", ")}`]),
    ...(pattern === undefined ? [] : [`written as ${pattern}`]),
    ...(mostLength === undefined ? [] : [`${mostLength} characters at most`]),
  ];

  return rules.join("; ");
}

function describeRange(least: number | undefined, most: number | undefined): readonly string[] {
  if (least !== undefined && most !== undefined) return [`from ${least} to ${most}`];
  if (least !== undefined) return [`${least} at least`];

  return most === undefined ? [] : [`${most} at most`];
}
