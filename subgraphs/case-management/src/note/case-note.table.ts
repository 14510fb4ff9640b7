import { required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, POSITION, TEXT } from "@kim-hub/records/text-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { CaseNote } from "./case-note.js";

/** Every note of every case. */
export const CASE_NOTES = createTable({
  file: "case-notes.csv",
  entity: CaseNote,
  key: ["authority", "case_file", "written_on", "position"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    written_on: required(DATE),
    position: required(POSITION, { description: "Its place among the day's notes, in three digits." }),
    text: required(TEXT),
  },
  joinedKeys: CASE_KEYS,
  recorded: { term: "a note on the case (Fallnotiz)", ...OF_CASE },
});
