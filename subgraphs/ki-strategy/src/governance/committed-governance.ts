import { readFileSync } from "node:fs";
import { type ChangeRow, readGovernance } from "@kim-hub/kit/governance-manifest";
import { ExposedField } from "./exposed-field.js";
import { GovernanceChange } from "./governance-change.js";

/** What `npm run schema` has checked and written: each list in the order of its ids. */
export class CommittedGovernance {
  readonly changes: readonly GovernanceChange[];
  readonly fields: readonly ExposedField[];

  constructor(file: string) {
    const { changes, fields } = readGovernance(file, readFileSync(file, "utf8"));
    this.changes = inOrder(numberChanges(changes));
    this.fields = inOrder(fields.map((row) => new ExposedField(row)));
  }
}

/** Each with its number among those of its object, of which the file has the oldest first. */
function numberChanges(changes: readonly ChangeRow[]): readonly GovernanceChange[] {
  const counts = new Map<string, number>();

  return changes.map((row) => {
    const number = (counts.get(row.object) ?? 0) + 1;
    counts.set(row.object, number);

    return new GovernanceChange(row, number);
  });
}

function inOrder<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
