import type { ClientProofKind, FileProofQuery, ProcedureProofQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import { fieldsOf, roleOf, type Visit } from "../../layout/visit.js";
import { officeOf } from "./counter-office.js";

/** The office's proof of the person whose file reference the form names; a file that is not the office's own is not there. */
export async function provePerson(data: PageData, visit: Visit, kind: ClientProofKind): Promise<string> {
  const { proof: id, purpose, readProof } = officeOf(roleOf(visit));
  const reference = fieldsOf(visit.request).get("reference") ?? "";
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<FileProofQuery & ProcedureProofQuery>(data, visit, {
    ...{ id, purpose, variables: { reference, kind } },
  });
  const proof = found && readProof(found);
  if (proof) return proof;
  const [error] = errors;
  throw new Failure(error ? codeOf(error) : "NOT_FOUND", { requestId: facts.requestId });
}
