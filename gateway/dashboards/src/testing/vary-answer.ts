import fc from "fast-check";

/** What a count may be: there, rounded, withheld or missing for another reason. */
const anyCount = fc.oneof(
  fc.record({ value: fc.nat(), suppression: fc.constantFrom("NONE", "ROUNDED") }),
  fc.record({
    value: fc.constant(null),
    suppression: fc.constantFrom("PRIMARY", "SECONDARY", "NOT_COLLECTED", "NOT_APPLICABLE", "SOURCE_UNAVAILABLE"),
  }),
);

/** Answers of the same shape with up to three items in each list, other numbers, and counts with every reason. */
export function varyAnswer(answer: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(answer)) return varyList(answer);
  if (typeof answer === "number") return fc.integer({ min: -1000, max: 100_000 });
  if (typeof answer === "string" && /^\d{6,}$/.test(answer)) return fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String);
  if (typeof answer === "string" && /^\d+\.\d+$/.test(answer))
    return fc.nat(99_999).map((cents) => (cents / 100).toFixed(2));
  if (typeof answer !== "object" || answer === null) return fc.constant(answer);
  const entries = Object.entries(answer);
  if (
    entries
      .map(([name]) => name)
      .toSorted()
      .join() === "suppression,value"
  )
    return anyCount;

  return fc.record(Object.fromEntries(entries.map(([name, value]) => [name, varyAnswer(value)])));
}

function varyList(items: readonly unknown[]): fc.Arbitrary<unknown> {
  const [item] = items;

  return item === undefined ? fc.constant([]) : fc.array(varyAnswer(item), { maxLength: 3 });
}
