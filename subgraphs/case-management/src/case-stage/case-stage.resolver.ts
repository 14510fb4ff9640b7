import { byBindingOrder } from "@kim-hub/kit/case-stage-code";
import type { Context } from "@kim-hub/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { CaseStage } from "./case-stage.js";

@Resolver(() => CaseManagementCase)
export class CaseStagesResolver {
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
