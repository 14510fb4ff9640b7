import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { CaseNote } from "./case-note.js";
import { CASE_NOTES } from "./case-note.table.js";

export const CASE_NOTE_NOUN: Noun = {
  entities: [CaseNote],
  resolvers: [
    createRowsResolver({
      type: CaseNote,
      name: "notes",
      description: "What the case manager wrote down, in order of the days.",
      orderOf: ({ writtenOn, position }) => `${writtenOn} ${position}`,
    }),
  ],
  tables: [CASE_NOTES],
};
