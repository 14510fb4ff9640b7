/** One line where the code says other contracts than the committed ones, by which the hub runs all the same. */
export function describeUncommitted(names: readonly string[]): string {
  if (names.length === 0) return "";

  return `The code says another contract than the committed one: ${names.join(", ")}; npm run schema writes it.\n`;
}
