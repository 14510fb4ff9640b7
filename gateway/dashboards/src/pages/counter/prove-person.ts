import type { ClientProofKind } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import { fieldsOf, roleOf, type Visit } from "../../layout/visit.js";
import { counterOfClerk } from "./list-counters.js";

/** The answer of every office's proof: its one file, with the proof of whose it is. */
type Proven = Readonly<Record<string, { readonly person: { readonly proof: string } } | null>>;

/** The office's proof of the person whose file reference the form names; a file that is not the office's own is not there. */
export async function provePerson(data: PageData, visit: Visit, kind: ClientProofKind): Promise<string> {
  const { proof: id, purpose } = counterOfClerk(data, roleOf(visit));
  const reference = fieldsOf(visit.request).get("reference") ?? "";
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<Proven>(data, visit, {
    ...{ id, purpose, variables: { reference, kind } },
  });
  const [file] = Object.values(found ?? {});
  if (file) return file.person.proof;
  const [error] = errors;
  throw new Failure(error ? codeOf(error) : "NOT_FOUND", { requestId: facts.requestId });
}
