import type { Row } from "@kim-hub/records/row";

/** A provider's statement of itself for one period. */
interface Statement {
  readonly authorityId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** No two statements on one thing hold on one day; `thingOf` names what a provider's statement is on. */
export function oneAfterTheOther<T extends Statement>(thingOf: (statement: T) => string) {
  return {
    within: ["authorityId"] as const,
    start() {
      const before: T[] = [];

      return {
        check(statement: T, row: Row): void {
          const isSameThing = (other: T) =>
            other.authorityId === statement.authorityId && thingOf(other) === thingOf(statement);
          if (before.some((other) => isSameThing(other) && overlap(statement, other)))
            throw row.fault("valid_from", "must not be in the time of another row of the same provider");
          before.push(statement);
        },
      };
    },
  };
}

function overlap(left: Statement, right: Statement): boolean {
  const endsBefore = (one: Statement, other: Statement) => one.validTo !== null && one.validTo < other.validFrom;

  return !endsBefore(left, right) && !endsBefore(right, left);
}
