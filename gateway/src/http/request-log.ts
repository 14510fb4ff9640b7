import type { Logger } from "pino";
import type { SavedOperation } from "../supergraph/saved-operations.js";
import type { Decorate } from "./decorate.js";

/**
 * One line per request: who asked for what purpose, under which ids the offices know it, and what the matrix refused before an office was
 * asked. It holds no words of the client: the document appears as its hash, and names are those of saved queries and of the schema.
 */
export function requestLog(log: Logger, saved: readonly SavedOperation[]): Decorate {
  const names = new Map(saved.map(({ hash, name }) => [hash, name]));

  return ({ errors, documentHash }, { requestId, begin, caller, fetches, refusals }) => {
    // The case reference is in the offices' disclosure logs; callers may write anything into it.
    const { caseReference: _, ...who } = caller;
    log.info(
      {
        requestId,
        ...who,
        document: documentHash ?? null,
        savedQuery: names.get(documentHash ?? "") ?? null,
        fetches,
        refusals,
        errors: errors.map(({ extensions }) => extensions.code),
        milliseconds: Math.round(performance.now() - begin),
      },
      "answered",
    );
  };
}
