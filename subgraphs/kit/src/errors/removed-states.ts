/** The SQLSTATE by which a statement ends that reads a table as of an instant of which states were removed since; its detail lists them as JSON. */
export const STATES_REMOVED = "KIM01";

/** Why earlier states are gone: their period of retention is over (Löschfrist), or they were erased because they were wrong (Art. 16, 17 DSGVO). */
export type RemovalReason = "RECTIFICATION" | "RETENTION";

/** How many states of a table, known at an instant, were removed since. */
export interface RemovedStates {
  readonly reason: RemovalReason;
  readonly table: string;
  readonly count: number;
}

const NAME = /^\w{1,63}$/;

/** Null if the value is no such list: it comes from another process. */
export function readRemovedStates(value: unknown): readonly RemovedStates[] | null {
  return Array.isArray(value) && value.length > 0 && value.every(isRemovedStates) ? value.map(copy) : null;
}

function isRemovedStates(value: unknown): value is RemovedStates {
  const { reason, table, count } = Object(value);
  const isNamed = typeof table === "string" && NAME.test(table);

  return isNamed && (reason === "RETENTION" || reason === "RECTIFICATION") && Number.isSafeInteger(count) && count > 0;
}

const copy = ({ reason, table, count }: RemovedStates): RemovedStates => ({ reason, table, count });

/** One sentence that names every table. */
export function describeRemovedStates(removed: readonly RemovedStates[]): string {
  const each = removed.map(({ reason, table, count }) => `${count} of ${table} (${reason})`);

  return `States that were known at this instant have been removed since: ${each.join(", ")}.`;
}
