import { localDate } from "@kim-hub/kit/calendar";
import { findExpired } from "@kim-hub/kit/saved-query-misfits";
import type { Logger } from "pino";
import type { OperationSource } from "../engine/operations/operation-store.js";
import type { SavedQueries } from "./saved-queries.js";

/** Says which saved queries have expired, and returns a function that says of one why it no longer fits; with its owner. */
export function reportMisfits(
  savedQueries: SavedQueries,
  log: Pick<Logger, "warn">,
): (operation: OperationSource, reasons: readonly string[]) => void {
  const report = (savedQuery: string, owner: string, reasons: readonly string[]) =>
    log.warn({ savedQuery, owner, reasons }, "saved query does not fit");
  for (const { id, owner, reasons } of findExpired(savedQueries.list(), localDate())) report(id, owner, reasons);

  return ({ text }, reasons) => {
    const query = savedQueries.list().find((each) => each.text === text);
    if (query) report(query.id, `${query.sheet.owner.name}, ${query.sheet.owner.contact}`, reasons);
  };
}
