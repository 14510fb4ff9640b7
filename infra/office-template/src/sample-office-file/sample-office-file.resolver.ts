import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { discloseByReference } from "@kim-hub/records/disclose-by-reference";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { SampleOfficeFile } from "./sample-office-file.js";

@Resolver(() => SampleOfficeFile)
export class SampleOfficeFileResolver {
  @Query(() => SampleOfficeFile, {
    nullable: true,
    description: "A file of the caller's own authority. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  sampleOfficeFile(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<SampleOfficeFile> {
    return discloseFile(SampleOfficeFile, id, context);
  }

  @Query(() => SampleOfficeFile, {
    nullable: true,
    description:
      "The file of this reference (Aktenzeichen) in the caller's own authority. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  sampleOfficeFileByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() context: Context,
  ): Promise<SampleOfficeFile> {
    return discloseByReference(SampleOfficeFile, reference, context);
  }
}
