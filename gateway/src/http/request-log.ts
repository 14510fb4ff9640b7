import type { Logger } from "pino";
import type { RequestLog } from "../request-log/request-log.js";
import type { SavedQueries } from "../saved-queries/saved-queries.js";
import type { Decorate } from "./decorate.js";

interface RequestLogOptions {
  readonly log: Logger;
  readonly requestLog: Pick<RequestLog, "append">;
  readonly savedQueries: SavedQueries;
}

/**
 * One entry per answer: who asked for what purpose, under which ids the offices know it, and what the matrix refused before an office
 * was asked. It holds no words of the client: the document appears as its hash, and names are those of saved queries and of the schema. A dry run has none. The entry of an answer about data that are not
 * public is in the request log before the answer leaves, and stdout says only that it was answered; any other is a line on stdout.
 */
export function logRequest({ log, requestLog, savedQueries }: RequestLogOptions): Decorate {
  return async (
    { errors, documentHash, receiptEntry },
    { requestId, begin, caller, fetches, refusals, accountable, dryRun },
  ) => {
    // The case reference is in the offices' disclosure logs; callers may write anything into it.
    const { caseReference: _, ...who } = caller;
    const milliseconds = Math.round(performance.now() - begin);
    if (dryRun) {
      log.info({ requestId, milliseconds }, "dry run");

      return;
    }
    const entry = {
      requestId,
      ...who,
      document: documentHash ?? null,
      savedQuery: savedQueries.findByHash(documentHash ?? "")?.id ?? null,
      fetches,
      refusals,
      errors: errors.map(({ extensions }) => String(extensions.code)),
      milliseconds,
    };
    if (!accountable) {
      log.info(entry, "answered");

      return;
    }
    const lines = receiptEntry === undefined ? [] : [receiptEntry];
    await requestLog.append({ at: new Date().toISOString(), ...entry }, ...lines);
    log.info({ requestId, milliseconds }, "answered");
  };
}
