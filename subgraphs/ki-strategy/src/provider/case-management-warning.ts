import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Authority } from "../authority/authority.js";
import { AuthorityKind } from "../authority/authority-kind.js";

const CASE_MANAGEMENT_WARNING_CODES = createCodeTable({
  name: "CaseManagementWarning",
  description: "What needs attention in how case management is set up (Hinweis).",
  codes: {
    IN_IMMIGRATION_OFFICE: [
      "Case Management unter dem Dach einer Ausländerbehörde.\nPublic bodies must report to it (§ 87 AufenthG): the case managers need a confidentiality of their own (§ 35 SGB I, § 203 StGB), and nobody may act as clerk of the Ausländerbehörde and as case manager with one access token.",
    ],
  },
});

/** A warning about how case management is set up. */
export type CaseManagementWarning = CodeOf<typeof CASE_MANAGEMENT_WARNING_CODES>;

export const { codes: CaseManagementWarning } = CASE_MANAGEMENT_WARNING_CODES;

/** The warnings that follow from the office that case managers belong to; none where it is not known. */
export async function listWarnings(authorityId: string | null, loaders: Loaders): Promise<CaseManagementWarning[]> {
  if (authorityId === null) return [];
  const { kind } = await loaders.get(Authority, authorityId);

  return kind === AuthorityKind.IMMIGRATION_OFFICE ? [CaseManagementWarning.IN_IMMIGRATION_OFFICE] : [];
}
