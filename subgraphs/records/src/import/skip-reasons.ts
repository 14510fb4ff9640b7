import { referredTables } from "../table/references.js";
import type { FileCheck } from "./check-file.js";

/** Why files without faults of their own cannot be written: one that they refer to is not. */
export function skipReasons(checks: readonly FileCheck[]): ReadonlyMap<string, string> {
  const faulty = new Set(checks.filter(({ faults }) => faults.length > 0).map(({ table }) => table.file));
  const reasons = new Map<string, string>();
  // Every file comes after those it refers to.
  for (const { table } of checks) {
    if (faulty.has(table.file)) continue;
    const cause = referredTables(table)
      .map(({ file }) => file)
      .find((file) => faulty.has(file) || reasons.has(file));
    if (cause) reasons.set(table.file, `${cause} ${faulty.has(cause) ? "has faults" : "is not written"}`);
  }

  return reasons;
}
