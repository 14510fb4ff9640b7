import { required } from "@kim-hub/records/column";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import type { Recorded } from "@kim-hub/records/recorded";
import { TEXT } from "@kim-hub/records/text-rules";
import { ImmigrationFile } from "./immigration-file.js";
import { IMMIGRATION_FILES } from "./immigration-file.table.js";
import type { RowOfFile } from "./row-of-file.js";

/** The columns by which a row names its file: staff and exports know it by its file reference. */
export const FILE_COLUMNS = {
  authority: FILES_AUTHORITY,
  file: required(TEXT, { property: null, description: "File reference of the file (Aktenzeichen)." }),
};

/** The file itself, by these columns. */
export const FILE_KEYS = { file: { columns: ["authority", "file"], table: IMMIGRATION_FILES } } as const;

/** A row of a file is its office's, and its person's data. */
export const OF_FILE: Pick<Required<Recorded<RowOfFile>>, "subjectOf" | "ownerOf"> = {
  subjectOf: async ({ file }, loaders) => (await loaders.get(ImmigrationFile, file.id)).pseudonym,
  ownerOf: async ({ file }, loaders) => (await loaders.get(ImmigrationFile, file.id)).authorityId,
};
