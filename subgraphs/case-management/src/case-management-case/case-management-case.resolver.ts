import { byBindingOrder } from "@kim-hub/kit/case-stage-code";
import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseStage } from "./case-stage.js";

@Resolver(() => CaseManagementCase)
export class CaseManagementCaseResolver {
  @Query(() => CaseManagementCase, {
    nullable: true,
    description: "A case of the caller's own body, for case work. Unknown and foreign: null with NOT_FOUND.",
  })
  @Case
  caseManagementCase(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<CaseManagementCase> {
    return discloseFile(CaseManagementCase, id, context);
  }

  @FieldResolver(() => [CaseStage], {
    description: "In the binding order; a stage entered again, in order of beginning.",
  })
  @Case
  async stages(@Root() { id }: CaseManagementCase, @Ctx() { loaders }: Context): Promise<readonly CaseStage[]> {
    const stages = await loaders.list(CaseStage, "caseFile", id);

    return stages.toSorted(
      (left, right) => byBindingOrder(left.stage, right.stage) || left.startedOn.localeCompare(right.startedOn),
    );
  }
}
