import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { localDate } from "@kim-hub/kit/calendar";
import { ForbiddenError } from "@kim-hub/kit/errors";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { hasExpired } from "@kim-hub/kit/saved-query-misfits";
import { Role } from "@kim-hub/kit/viewer";
import type { GraphQLSchema } from "graphql";
import type { Caller } from "../caller/caller.js";
import { forWholeRequest } from "../caller/for-whole-request.js";
import type { Admit } from "../limits/admit.js";
import { requireParameters } from "./require-parameters.js";
import type { SavedQueries } from "./saved-queries.js";

interface Rules {
  readonly savedQueries: SavedQueries;
  readonly matrix: Pick<AccessMatrix, "runsSavedQueriesOnly">;
  readonly supergraphHashOf: (schema: GraphQLSchema) => string;
}

/**
 * A run by document id keeps the sheet's rules: for whom, for which purpose, until when, with which parameters. Who may run
 * saved queries only may send no text but theirs, byte for byte, and what they may read of it is the access matrix's rule. Each of
 * their runs has a receipt, and of others those that ask for one.
 */
export function runSavedQueries({ savedQueries, matrix, supergraphHashOf }: Rules): Admit {
  return ({ schema, documentHash, variables }, context) => {
    const { caller, namedRun } = context;
    if (namedRun && "refusal" in namedRun) throw namedRun.refusal;
    const isBound = matrix.runsSavedQueriesOnly(caller);
    const query = namedRun?.query ?? (isBound ? savedQueries.findByHash(documentHash) : null);
    if (isBound && !query)
      throw forbidden("Audits and council inquiries run saved queries only; the list is schema/saved-queries.");
    if (!query) return;
    if (namedRun) requireReader(query, caller);
    requireCurrent(query);
    requireParameters(query, variables);
    if (!isBound && !namedRun?.wantsReceipt) return;
    context.runToReceipt = { query, parameters: variables, supergraph: supergraphHashOf(schema) };
    // The run itself is in the log, whatever it reads.
    context.accountable = true;
  };
}

function requireReader({ id, sheet: { roles, purposes } }: SavedQuery, { role, purpose }: Caller): void {
  if (!roles.includes(Role.PUBLIC) && !roles.includes(role))
    throw forbidden(`The saved query ${id} is for ${roles.join(", ")}.`);
  if (purposes.length > 0 && !(purpose && purposes.includes(purpose)))
    throw forbidden(`The saved query ${id} was approved for the purposes ${purposes.join(", ")}.`);
}

function requireCurrent({ id, sheet }: SavedQuery): void {
  const { expires, owner } = sheet;
  if (hasExpired(sheet, localDate()))
    throw forbidden(`The saved query ${id} has expired on ${expires}; its owner is ${owner.name}, ${owner.contact}.`);
}

function forbidden(message: string): ForbiddenError {
  return forWholeRequest(new ForbiddenError(message));
}
