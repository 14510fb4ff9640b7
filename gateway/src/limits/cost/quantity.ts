/** The variables of a request, as the client gave them. */
export type Variables = Readonly<Record<string, unknown>>;

/** A number, or a function of the variables that it depends on. */
export type Quantity = number | ((variables: Variables) => number);

export function evaluate(quantity: Quantity, variables: Variables): number {
  return typeof quantity === "number" ? quantity : quantity(variables);
}

export function sumOf(quantities: readonly Quantity[]): Quantity {
  const open = quantities.filter((quantity) => typeof quantity === "function");
  const fixed = quantities.reduce((sum: number, quantity) => (typeof quantity === "number" ? sum + quantity : sum), 0);
  if (open.length === 0) return fixed;

  return (variables) => open.reduce((sum, quantity) => sum + quantity(variables), fixed);
}

export function productOf(left: Quantity, right: Quantity): Quantity {
  if (left === 0 || right === 0) return 0;
  if (typeof left === "number" && typeof right === "number") return left * right;

  return (variables) => evaluate(left, variables) * evaluate(right, variables);
}

export function maximumOf(quantities: readonly Quantity[]): Quantity {
  if (quantities.every((quantity) => typeof quantity === "number")) return Math.max(...quantities);

  return (variables) => Math.max(...quantities.map((quantity) => evaluate(quantity, variables)));
}
