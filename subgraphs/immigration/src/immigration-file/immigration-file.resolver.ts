import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "./immigration-file.js";
import { ResidenceStatus } from "./residence-status.js";

@Resolver(() => ImmigrationFile)
export class ImmigrationFileResolver {
  @Query(() => ImmigrationFile, {
    nullable: true,
    description:
      "A file of the caller's own immigration office, for residence procedures. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  immigrationFile(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<ImmigrationFile> {
    return discloseFile(ImmigrationFile, id, context);
  }

  @FieldResolver(() => [ResidenceStatus], { description: "In order of beginning." })
  @Status
  async residenceStatuses(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ResidenceStatus[]> {
    const statuses = await loaders.list(ResidenceStatus, "file", id);

    return statuses.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  }
}
