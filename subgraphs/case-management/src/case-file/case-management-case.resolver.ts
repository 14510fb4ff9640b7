import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { discloseByReference } from "@kim-hub/records/disclose-by-reference";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { CaseManagementCase } from "./case-management-case.js";

@Resolver(() => CaseManagementCase)
export class CaseManagementCaseResolver {
  @Query(() => CaseManagementCase, {
    nullable: true,
    description:
      "A case of the caller, or of a case manager whom the caller stands in for today (Vertretung), for case work. Unknown and foreign, also a colleague's: null with NOT_FOUND.",
  })
  @Case
  caseManagementCase(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<CaseManagementCase> {
    return discloseFile(CaseManagementCase, id, context);
  }

  @Query(() => CaseManagementCase, {
    nullable: true,
    description:
      "The case of this very file reference (Aktenzeichen) among those that the caller may read. Unknown and foreign, also a colleague's: null with NOT_FOUND.",
  })
  @Case
  caseByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    return discloseByReference(CaseManagementCase, reference, context);
  }

  @FieldResolver(() => ID, {
    description: "The own pseudonym of the client, by which the trust centre knows them to case management.",
  })
  @Case
  pseudonym(@Root() { pseudonym }: CaseManagementCase): string {
    return pseudonym;
  }
}
