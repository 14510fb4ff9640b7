import type { Loaders } from "@kim-hub/kit/loaders";
import { registerEnumType } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { AuthorityKind } from "../authority/authority-kind.js";

/** A warning about how case management is set up. */
export enum CaseManagementWarning {
  IN_IMMIGRATION_OFFICE = "IN_IMMIGRATION_OFFICE",
}

registerEnumType(CaseManagementWarning, {
  name: "CaseManagementWarning",
  description: "What needs attention in how case management is set up (Hinweis).",
  valuesConfig: {
    IN_IMMIGRATION_OFFICE: {
      description:
        "Case Management unter dem Dach einer Ausländerbehörde.\nPublic bodies must report to it (§ 87 AufenthG): the case managers need a confidentiality of their own (§ 35 SGB I, § 203 StGB), and nobody may act as clerk of the Ausländerbehörde and as case manager with one access token.",
    },
  },
});

/** The warnings that follow from the office that case managers belong to; none where it is not known. */
export async function listWarnings(authorityId: string | null, loaders: Loaders): Promise<CaseManagementWarning[]> {
  if (authorityId === null) return [];
  const { kind } = await loaders.get(Authority, authorityId);

  return kind === AuthorityKind.IMMIGRATION_OFFICE ? [CaseManagementWarning.IN_IMMIGRATION_OFFICE] : [];
}
