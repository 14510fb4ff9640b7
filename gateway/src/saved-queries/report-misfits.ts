import { localDate } from "@kim-hub/kit/calendar";
import type { Logger } from "pino";
import type { OperationSource } from "../engine/operations/operation-store.js";
import type { SavedQueries } from "./saved-queries.js";

/** Says which saved queries have expired, and returns a function that says of one why it no longer fits; with its owner. */
export function reportMisfits(
  savedQueries: SavedQueries,
  log: Pick<Logger, "warn">,
): (operation: OperationSource, reasons: readonly string[]) => void {
  const report = (text: string, reasons: readonly string[]) => {
    const query = savedQueries.list().find((each) => each.text === text);
    if (query) log.warn({ savedQuery: query.id, owner: query.sheet.owner, reasons }, "saved query does not fit");
  };
  for (const { text, sheet } of savedQueries.list())
    if (sheet.expires < localDate()) report(text, [`It has expired on ${sheet.expires}.`]);

  return ({ text }, reasons) => report(text, reasons);
}
