import { canonicalJson } from "@kim-hub/kit/canonical-json";
import { hashOf } from "@kim-hub/kit/hash-result";

/** The hashes of the objects of an access matrix, by name. */
export type ObjectHashes = Readonly<Record<string, string>>;

/**
 * What an access matrix says, object by object: `roles/<ROLE>` is all that it grants to a role, to read, to write and to import; each
 * key that is no list of rows by role is an object of its own (`minimumCount`, `savedQueriesOnly`). Neither comments nor layout count.
 */
export function hashObjects(matrix: Readonly<Record<string, unknown>>): ObjectHashes {
  const roles = new Map<string, Record<string, unknown[]>>();
  const others: [string, unknown][] = [];
  for (const [key, value] of Object.entries(matrix)) {
    if (key === "policyVersion") continue;
    if (!isByRole(value)) others.push([key, value]);
    else
      for (const row of value) {
        const granted = roles.get(row.role) ?? {};
        granted[key] = [...(granted[key] ?? []), row];
        roles.set(row.role, granted);
      }
  }
  const objects = [...others, ...[...roles].map(([role, granted]): [string, unknown] => [`roles/${role}`, granted])];

  return Object.fromEntries(
    objects
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, value]) => [name, hashOf(canonicalJson(value))]),
  );
}

interface RowOfRole {
  readonly role: string;
}

function isByRole(value: unknown): value is readonly RowOfRole[] {
  return Array.isArray(value) && value.every((row) => typeof Object(row).role === "string");
}

/** The names of the objects that differ, sorted; one that came or went among them. */
export function listChanged(before: ObjectHashes, after: ObjectHashes): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}
