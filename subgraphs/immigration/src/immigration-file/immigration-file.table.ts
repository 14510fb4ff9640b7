import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { TEXT, UUID } from "@kim-hub/records/text-rules";
import { ImmigrationFile } from "./immigration-file.js";

/** Every file of the office's authorities. */
export const IMMIGRATION_FILES = createTable({
  file: "immigration-files.csv",
  entity: ImmigrationFile,
  key: ["id"],
  columns: {
    id: required(UUID),
    authority: required(TEXT, { property: "authorityId" }),
    file_reference: required(TEXT),
    pseudonym: required(TEXT),
    register_number: optional(TEXT),
  },
});
