import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { CaseContact } from "./case-contact.js";
import { CASE_CONTACTS } from "./case-contact.table.js";

export const CASE_CONTACT_NOUN: Noun = {
  entities: [CaseContact],
  resolvers: [
    createRowsResolver({
      type: CaseContact,
      name: "contacts",
      description: "Contacts with the client, in order of the days.",
      orderOf: ({ contactOn, kind }) => `${contactOn} ${kind}`,
    }),
  ],
  tables: [CASE_CONTACTS],
};
