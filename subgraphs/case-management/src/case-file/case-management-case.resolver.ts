import { byBindingOrder } from "@kim-hub/kit/case-stage-code";
import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { Deputyship } from "../deputyship/deputyship.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseStage } from "./case-stage.js";

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

  @FieldResolver(() => [Deputyship], {
    description:
      "Who stands in for the case manager (Vertretung), past and to come, in order of beginning; a deputy sees the own ones.",
  })
  @Case
  async deputyships(
    @Root() { caseManager }: CaseManagementCase,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Deputyship[]> {
    const deputyships = await loaders.list(Deputyship, "caseManager", caseManager);

    return deputyships.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  }
}
