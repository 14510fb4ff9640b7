import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { NotFoundError } from "@kim-hub/kit/errors";
import { composed } from "@kim-hub/records/file-reference";
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
  async caseByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() { loaders, disclose }: Context,
  ): Promise<CaseManagementCase> {
    const caseFile = await loaders.find(CaseManagementCase, composed(reference), "fileReference");
    if (!caseFile) throw new NotFoundError("There is no CaseManagementCase of this reference.");
    disclose(caseFile.pseudonym);

    return caseFile;
  }

  @FieldResolver(() => ID, {
    description: "The own pseudonym of the client, by which the trust centre knows them to case management.",
  })
  @Case
  pseudonym(@Root() { pseudonym }: CaseManagementCase): string {
    return pseudonym;
  }
}
