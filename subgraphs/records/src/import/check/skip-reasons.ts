import { referredTables } from "../../table/references.js";
import type { RowSource } from "../rows/row-source.js";
import type { FileCheck } from "./check-file.js";

/**
 * Why tables whose rows have no faults cannot be written, by the table's file: rows that they refer to are not, or others of the
 * same file.
 */
export function skipReasons(
  checks: readonly FileCheck[],
  { filesOf }: Pick<RowSource, "filesOf">,
): ReadonlyMap<string, string> {
  const faulty = new Set(checks.filter(({ faults }) => faults.count > 0).map(({ table }) => table.file));
  const reasons = new Map<string, string>();
  const isOut = (file: string) => faulty.has(file) || reasons.has(file);
  const say = (file: string, name: string) => `${name} ${faulty.has(file) ? "has faults" : "is not written"}`;
  // A table that must wait may make others wait that stand before it.
  for (let before = -1; before !== reasons.size; ) {
    before = reasons.size;
    for (const { table } of checks.filter((check) => !isOut(check.table.file))) {
      const own = filesOf(table);
      const beside = checks.find(
        (other) => isOut(other.table.file) && filesOf(other.table).some((file) => own.includes(file)),
      );
      const cause = referredTables(table).find(({ file }) => isOut(file));
      const name = beside && filesOf(beside.table).find((file) => own.includes(file));
      if (beside && name) reasons.set(table.file, say(beside.table.file, name));
      else if (cause) reasons.set(table.file, say(cause.file, cause.file));
    }
  }

  return reasons;
}
