import type { ReceivingContext } from "@kim-hub/kit/handover-context";
import { recordHandover } from "@kim-hub/records/record-handover";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { HandedOver } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { WRITERS } from "../writers.js";
import { FileHandover } from "./file-handover.js";
import { FILE_HANDOVERS } from "./file-handover.table.js";

@Resolver()
export class FileHandoverResolver {
  @Mutation(() => FileHandover, {
    description: `Records that the person of the file brought a handover note, with which case management sent them because they agreed to it. ${WRITERS} CONFLICT where the note was recorded before, or another of the same quarter for this file; BAD_USER_INPUT where it is none for this kind of office, or older than two years.`,
  })
  @HandedOver
  recordFileHandover(
    @Arg("id", () => ID, { description: "Of the file." }) id: string,
    @Arg("note", () => String, { description: "As the person brought it (Übergabeschein)." }) note: string,
    @Ctx() context: ReceivingContext,
  ): Promise<FileHandover> {
    return recordHandover(context, {
      files: ImmigrationFile,
      handovers: FILE_HANDOVERS,
      file: "file",
      ...{ id, note },
    });
  }
}
