import { required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { CaseContact } from "./case-contact.js";
import { ContactKind } from "./contact-kind.js";

/** Every contact, by case, day and kind. */
export const CASE_CONTACTS = createTable({
  file: "case-contacts.csv",
  entity: CaseContact,
  key: ["authority", "case_file", "contact_on", "kind"],
  idOf: uuidOf,
  columns: { ...CASE_COLUMNS, contact_on: required(DATE), kind: required(oneOf(ContactKind)) },
  joinedKeys: CASE_KEYS,
  recorded: { term: "a contact with the client (Kontakt)", ...OF_CASE },
});
