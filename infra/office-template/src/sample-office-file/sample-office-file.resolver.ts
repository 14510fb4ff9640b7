import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
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
}
