import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { CaseNote } from "./case-note.js";
import { CASE_NOTES } from "./case-note.table.js";

export const CASE_NOTE_NOUN: Noun = {
  entities: [CaseNote],
  resolvers: [
    createRowsOfCase({
      type: CaseNote,
      name: "notes",
      description: "What the case manager wrote down, in order of the days.",
      compare: byText(({ writtenOn, position }) => `${writtenOn} ${position}`),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [CASE_NOTES],
};
