import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { NotFoundError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import { composed } from "@kim-hub/records/file-reference";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Citizenship } from "../citizenship/citizenship.js";
import { Identity, Status } from "../data-classes.js";
import { ImmigrationFile } from "./immigration-file.js";

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

  @Query(() => ImmigrationFile, {
    nullable: true,
    description:
      "The file of this reference (Aktenzeichen) in the caller's own immigration office. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  async fileByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<ImmigrationFile> {
    const file = await em.findOne(ImmigrationFile, {
      authorityId: viewer.authority ?? "",
      fileReference: composed(reference),
    });
    if (!file) throw new NotFoundError("There is no ImmigrationFile of this reference.");
    disclose(file.pseudonym);

    return file;
  }

  @FieldResolver(() => [Citizenship], {
    description: "Citizenships (Staatsangehörigkeiten), as the register names them.",
  })
  @assumedSize(5)
  @Identity
  citizenships(@Root() { citizenships }: ImmigrationFile): readonly Citizenship[] {
    return citizenships.map((key) => new Citizenship(key));
  }
}
