/** The answer to a question for one field under the alias `only`, as if it had been asked under another name, or not at all. */
export function renamed(answer: unknown, responseName: string, isAsked: boolean): unknown {
  if (Array.isArray(answer)) return answer.map((item) => renamed(item, responseName, isAsked));
  if (typeof answer !== "object" || answer === null) return answer;

  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => {
      if (name !== "only") return [[name, renamed(value, responseName, isAsked)]];

      return isAsked ? [[responseName, value]] : [];
    }),
  );
}

/** Two answers about the same objects as one. */
export function joined(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) && Array.isArray(right)) return left.map((item, index) => joined(item, right[index]));
  if (!isObject(left) || !isObject(right)) return right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);

  return Object.fromEntries(
    [...names].map((name) => [
      name,
      name in left && name in right ? joined(left[name], right[name]) : (left[name] ?? right[name]),
    ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
