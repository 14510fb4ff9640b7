import { FILE_KEY, FILES_AUTHORITY, PERSONAL_COLUMNS } from "../person/personal-columns.js";
import { DATE, TEXT } from "../rules/text-rules.js";
import { optional, required } from "../table/column.js";
import { uuidOf } from "../table/primary-key.js";
import { createTable } from "../table/table.js";
import { InventedFile, InventedVisit } from "./invented-file.js";

export const INVENTED_FILES = createTable({
  file: "invented-files.csv",
  entity: InventedFile,
  key: FILE_KEY,
  idOf: uuidOf,
  columns: { ...PERSONAL_COLUMNS, closed_on: optional(DATE) },
  recorded: {
    term: "an invented file (erfundene Akte)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});

export const INVENTED_VISITS = createTable({
  file: "invented-visits.csv",
  entity: InventedVisit,
  key: ["authority", "file", "day"],
  idOf: uuidOf,
  columns: { authority: FILES_AUTHORITY, file: required(TEXT, { property: null }), day: required(DATE) },
  joinedKeys: { fileId: { columns: ["authority", "file"], table: INVENTED_FILES } },
  recorded: {
    term: "an invented visit (erfundener Besuch)",
    subjectOf: async ({ fileId }, loaders) => (await loaders.get(InventedFile, fileId)).pseudonym,
    ownerOf: async ({ fileId }, loaders) => (await loaders.get(InventedFile, fileId)).authorityId,
  },
});
