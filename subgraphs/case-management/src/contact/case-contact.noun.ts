import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { CaseContact } from "./case-contact.js";
import { CASE_CONTACTS } from "./case-contact.table.js";

export const CASE_CONTACT_NOUN: Noun = {
  entities: [CaseContact],
  resolvers: [
    createRowsOfCase({
      type: CaseContact,
      name: "contacts",
      description: "Contacts with the client, in order of the days.",
      compare: byText(({ contactOn, kind }) => `${contactOn} ${kind}`),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [CASE_CONTACTS],
};
