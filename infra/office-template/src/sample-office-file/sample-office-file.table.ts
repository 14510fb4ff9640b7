import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { FILE_KEY, PERSONAL_COLUMNS } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { SampleOfficeFile } from "./sample-office-file.js";

/** Every file of the office's authorities. */
export const SAMPLE_OFFICE_FILES = createTable({
  file: "sample-office-files.csv",
  entity: SampleOfficeFile,
  key: FILE_KEY,
  idOf: uuidOf,
  columns: {
    ...PERSONAL_COLUMNS,
    opened_on: required(DATE),
    review_due_on: optional(DATE, { later: true }),
    closed_on: optional(DATE, { later: true }),
  },
  check: inOrder("opened_on", "closed_on"),
  recorded: {
    term: "a file (Akte)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});
