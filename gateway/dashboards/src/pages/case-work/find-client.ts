import type { ClientProofQuery, OwnClientQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure, nothingHere } from "../../layout/failure.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { CASE_PURPOSE } from "./case-access.js";

/** A case and its client, as case management and the trust centre know them. */
export type OwnClient = NonNullable<OwnClientQuery["caseByReference"]>;

/** The client whose file reference the form names; the pseudonym never leaves the hub, so that no form can name another's. */
export async function findClient(data: PageData, visit: Visit): Promise<OwnClient> {
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<OwnClientQuery>(data, visit, {
    ...{ id: "own-client", purpose: CASE_PURPOSE, variables: { reference: referenceIn(visit) } },
  });
  const [error] = errors;
  // The trust centre may be down while case management answers.
  if (found?.caseByReference) return found.caseByReference;
  if (!error) throw nothingHere();
  throw new Failure(codeOf(error), { requestId: facts.requestId });
}

/** Case management's proof of the client, good for five minutes. */
export async function proveClient(data: PageData, visit: Visit): Promise<string> {
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<ClientProofQuery>(data, visit, {
    ...{ id: "client-proof", purpose: CASE_PURPOSE, variables: { reference: referenceIn(visit) } },
  });
  const proof = found?.caseByReference?.client.proof ?? null;
  if (proof !== null) return proof;
  const [error] = errors;
  throw new Failure(error ? codeOf(error) : "NOT_FOUND", { requestId: facts.requestId });
}

function referenceIn({ request }: Visit): string {
  return fieldsOf(request).get("reference") ?? "";
}
