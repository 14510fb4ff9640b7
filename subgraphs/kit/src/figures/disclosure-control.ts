import type { LeastCounts } from "../access/access-matrix.js";
import { Count } from "./count.js";
import { type FieldOfNeed, SENSITIVE_FIELDS } from "./field-of-need.js";
import { type CountTable, type ProtectedCounts, protectCounts } from "./protect-counts.js";
import { protectSplit, type Split } from "./protect-split.js";
import { Suppression } from "./suppression.js";

/**
 * Decides which counts of clients may leave (Geheimhaltung): nothing below the k of the access matrix. A true zero is withheld
 * as well. The same holds for every reader, also for the one who recorded it: what was answered once lies in browsers and files.
 */
export class DisclosureControl {
  readonly #matrix: LeastCounts;

  constructor(matrix: LeastCounts) {
    this.#matrix = matrix;
  }

  /** A count that stands alone. Null is one that no source gives; `field` is the field of need that the clients have in common. */
  disclose(count: number | null, field: FieldOfNeed | null = null): Count {
    if (count === null) return new Count({ value: null, suppression: Suppression.NOT_COLLECTED });

    return count < this.#leastCount(field)
      ? new Count({ value: null, suppression: Suppression.PRIMARY })
      : new Count({ value: count, suppression: Suppression.NONE });
  }

  /** Whether the count must not be learnt from anything beside it either: its ratio, the passage that names it. */
  withholds(count: number | null, field: FieldOfNeed | null = null): boolean {
    return this.disclose(count, field).suppression === Suppression.PRIMARY;
  }

  /** Counts that stand beside each other: none that is withheld can be computed from the others. */
  protect<Name extends string, Unit extends string>(
    table: CountTable<Name, Unit>,
    field: FieldOfNeed | null = null,
  ): ProtectedCounts<Name, Unit> {
    return protectCounts(table, this.#leastCount(field));
  }

  /** The parts of a count that is given beside them and matters more than they do. */
  protectSplit<Name extends string, Unit extends string>(
    split: Split<Name, Unit>,
  ): Readonly<Record<Name, Readonly<Record<Unit, Count>>>> {
    return protectSplit(split, this.#leastCount(null));
  }

  #leastCount(field: FieldOfNeed | null): number {
    const { minimumCount, sensitiveMinimumCount } = this.#matrix;

    return SENSITIVE_FIELDS.has(field) ? sensitiveMinimumCount : minimumCount;
  }
}
