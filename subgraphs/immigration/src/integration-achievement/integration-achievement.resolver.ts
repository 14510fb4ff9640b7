import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { IntegrationAchievement } from "./integration-achievement.js";

@Resolver(() => ImmigrationFile)
export class IntegrationAchievementResolver {
  @FieldResolver(() => [IntegrationAchievement], { description: "In order of recognition." })
  @assumedSize(10)
  @Status
  async integrationAchievements(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly IntegrationAchievement[]> {
    const rows = await loaders.list(IntegrationAchievement, "file", id);

    return rows.toSorted((left, right) => left.recognisedOn.localeCompare(right.recognisedOn));
  }
}
