import type { LoggedUse } from "@kim-hub/kit/logged-use";
import { createLoggedUseType, ScopeKey } from "@kim-hub/kit/logged-use";
import { camelName, Office } from "@kim-hub/kit/office";
import { Directive, Field, ID, ObjectType } from "type-graphql";

const CaseManagementLoggedUse = createLoggedUseType(Office.CASE_MANAGEMENT, "external");
const ImmigrationLoggedUse = createLoggedUseType(Office.IMMIGRATION, "external");
const NaturalisationLoggedUse = createLoggedUseType(Office.NATURALISATION, "external");

/** Each office adds what its own log holds. */
@Directive(`@key(fields: "id")`)
@ObjectType({
  description: "The offices' logs held against the permissions of the trust centre (Prüfung der Einwilligungen).",
})
export class ConsentAudit {
  @Field(() => ID, { description: "The days and, where one is asked, the office." })
  @Directive("@inaccessible")
  @ScopeKey
  readonly id!: string;

  @Field(() => [CaseManagementLoggedUse], { nullable: true })
  @Directive("@external")
  readonly caseManagementUses!: readonly LoggedUse[] | null;

  @Field(() => [ImmigrationLoggedUse], { nullable: true })
  @Directive("@external")
  readonly immigrationUses!: readonly LoggedUse[] | null;

  @Field(() => [NaturalisationLoggedUse], { nullable: true })
  @Directive("@external")
  readonly naturalisationUses!: readonly LoggedUse[] | null;
}

/** What this office's log holds; null where it did not answer. */
export function usesOf(audit: Omit<ConsentAudit, "id">, office: Office): readonly LoggedUse[] | null {
  const uses: unknown = Object(audit)[`${camelName(office)}Uses`];

  return Array.isArray(uses) ? uses : null;
}
