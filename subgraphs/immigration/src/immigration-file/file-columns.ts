import { required } from "@kim-hub/records/column";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import type { Recorded } from "@kim-hub/records/recorded";
import { TEXT } from "@kim-hub/records/text-rules";
import type { Ref } from "@mikro-orm/core";
import { ImmigrationFile } from "./immigration-file.js";
import { IMMIGRATION_FILES } from "./immigration-file.table.js";

/** The columns by which a row names its file: by the reference that the office's clerks know. */
export const FILE_COLUMNS = {
  authority: FILES_AUTHORITY,
  file: required(TEXT, { property: null, description: "The file's reference (Aktenzeichen)." }),
};

/** Their key, which becomes the row's file. */
export const FILE_KEYS = { file: { columns: ["authority", "file"], table: IMMIGRATION_FILES } } as const;

interface RowOfFile {
  readonly file: Ref<ImmigrationFile>;
}

/** Whose the row is: its file's person's, and its file's authority's. */
export const OF_FILE: Pick<Recorded<RowOfFile>, "subjectOf" | "ownerOf"> &
  Required<Pick<Recorded<RowOfFile>, "subjectOf">> = {
  subjectOf: async ({ file }, loaders) => (await loaders.get(ImmigrationFile, file.id)).pseudonym,
  ownerOf: async ({ file }, loaders) => (await loaders.get(ImmigrationFile, file.id)).authorityId,
};
