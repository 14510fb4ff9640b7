import { readFileSync } from "node:fs";
import { readGovernance } from "@kim-hub/kit/governance-manifest";
import { ExposedField } from "./exposed-field.js";
import { GovernanceChange } from "./governance-change.js";

/** What `npm run schema` has checked and written: each list in the order of its ids. */
export class CommittedGovernance {
  readonly changes: readonly GovernanceChange[];
  readonly fields: readonly ExposedField[];

  constructor(file: string) {
    const { changes, fields } = readGovernance(file, readFileSync(file, "utf8"));
    this.changes = inOrder(changes.map((row) => new GovernanceChange(row)));
    this.fields = inOrder(fields.map((row) => new ExposedField(row)));
  }
}

function inOrder<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
