import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { GuideAccompaniment } from "./guide-accompaniment.js";
import { GuideGoalAgreement } from "./guide-goal-agreement.js";

@Resolver(() => ImmigrationFile)
export class GuideAccompanimentResolver {
  @FieldResolver(() => [GuideAccompaniment], { description: "In order of beginning." })
  @assumedSize(5)
  @Status
  async guideAccompaniments(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly GuideAccompaniment[]> {
    const rows = await loaders.list(GuideAccompaniment, "file", id);

    return rows.toSorted((left, right) => left.startedOn.localeCompare(right.startedOn));
  }

  @FieldResolver(() => [GuideGoalAgreement], { description: "In order of the days on which they are due." })
  @assumedSize(10)
  @Status
  async guideGoalAgreements(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly GuideGoalAgreement[]> {
    const rows = await loaders.list(GuideGoalAgreement, "file", id);

    return rows.toSorted((left, right) => left.dueOn.localeCompare(right.dueOn));
  }
}
