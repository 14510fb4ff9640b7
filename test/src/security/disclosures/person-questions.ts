import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import type { Ask } from "./immigration-questions.js";

const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const PERSON = { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" };

/** Asks what the demonstration client asks with their own account, of this path of theirs, which has been looked at; in the end nothing of it holds. */
export async function askPerson(ask: Ask, pathId: string): Promise<void> {
  const issued = await ask("Mutation.issueAccessCode", `clientPseudonym: "${DEMONSTRATION_CLIENT}"`, MANAGER);
  await ask("Mutation.redeemAccessCode", `code: "${Object(issued).code}"`, PERSON);
  await ask("Query.myPermissions", "", PERSON);
  await ask("Query.myReleasedPaths", "", PERSON);
  await ask("Query.myDisclosures", "", PERSON);
  await ask("Query.myPage", `locale: "de"`, PERSON);
  await ask("Mutation.revokeMyPath", `pathId: "${pathId}"`, PERSON);
  await ask(
    "Mutation.withdrawMyPermissions",
    `input: { scope: { recipient: "LG-05711", kind: CONFIDENTIALITY_RELEASE } }`,
    PERSON,
  );
}
