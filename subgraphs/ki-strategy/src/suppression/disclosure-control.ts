import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { Count } from "./count.js";
import { FieldOfNeed } from "./field-of-need.js";
import { Suppression } from "./suppression.js";

/** The fields of need of which even larger counts could be recognised in a town. */
const SENSITIVE: ReadonlySet<FieldOfNeed | null> = new Set([FieldOfNeed.HEALTH, FieldOfNeed.DEBTS, FieldOfNeed.FAMILY]);

/**
 * What of a count of clients may leave (Geheimhaltung): nothing below the k of the access matrix. A true zero is withheld
 * as well, because no total stands beside it. The same holds for every reader, also for the coordinator who recorded it:
 * what was answered once lies in browsers and files.
 */
export class DisclosureControl {
  readonly #matrix: LeastCounts;

  constructor(matrix: LeastCounts) {
    this.#matrix = matrix;
  }

  /** Null is a count that no source gives; `field` is the field of need that the clients have in common. */
  disclose(count: number | null, field: FieldOfNeed | null = null): Count {
    if (count === null) return new Count({ value: null, suppression: Suppression.NOT_COLLECTED });
    const { minimumCount, sensitiveMinimumCount } = this.#matrix;
    const least = SENSITIVE.has(field) ? sensitiveMinimumCount : minimumCount;

    return count < least
      ? new Count({ value: null, suppression: Suppression.PRIMARY })
      : new Count({ value: count, suppression: Suppression.NONE });
  }

  /** Whether the count must not be learnt from anything beside it either: its ratio, the passage that names it. */
  withholds(count: number | null, field: FieldOfNeed | null = null): boolean {
    return this.disclose(count, field).suppression === Suppression.PRIMARY;
  }
}

type LeastCounts = Pick<AccessMatrix, "minimumCount" | "sensitiveMinimumCount">;
