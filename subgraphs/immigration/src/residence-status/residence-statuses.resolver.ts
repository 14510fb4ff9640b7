import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ResidenceStatus } from "./residence-status.js";

@Resolver(() => ImmigrationFile)
export class ResidenceStatusesResolver {
  @FieldResolver(() => [ResidenceStatus], { description: "In order of beginning." })
  @assumedSize(20)
  @Status
  async residenceStatuses(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ResidenceStatus[]> {
    const statuses = await loaders.list(ResidenceStatus, "file", id);

    return statuses.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  }
}
