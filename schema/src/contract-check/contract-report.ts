import type { ContractChange, Level } from "./contract-change.js";
import type { OfficeChange } from "./find-schema-changes.js";
import type { OwnerOf } from "./read-owners.js";

/** What the check found; its form is that of `--format json`. */
export interface ContractReport {
  /** What the working tree was compared with. */
  readonly base: string;
  readonly level: Level;
  /** Those alone that changed something. */
  readonly offices: readonly OfficeReport[];
  /** Why the contracts do not compose any more, where a breaking change is the reason. */
  readonly faults: readonly string[];
}

/** One office's changes, the breaking ones first. */
export interface OfficeReport {
  readonly office: string;
  readonly owner: string;
  readonly changes: readonly ContractChange[];
}

const ORDER: readonly Level[] = ["BREAKING", "DANGEROUS", "SAFE"];

export function createReport(
  base: string,
  changes: readonly OfficeChange[],
  { ownerOf, faults }: { readonly ownerOf: OwnerOf; readonly faults: readonly string[] },
): ContractReport {
  const offices = [...Map.groupBy(changes, ({ office }) => office)]
    .map(([office, of]) => ({ office, owner: ownerOf(office), changes: of.map(({ change }) => change).sort(compare) }))
    .sort((left, right) => left.office.localeCompare(right.office));
  const level = ORDER.find((each) => changes.some(({ change }) => change.level === each)) ?? "SAFE";

  return { base, level, offices, faults };
}

function compare(left: ContractChange, right: ContractChange): number {
  const [one = "", other = ""] = [left.coordinates[0], right.coordinates[0]];

  return ORDER.indexOf(left.level) - ORDER.indexOf(right.level) || one.localeCompare(other);
}
