import { StatusGroup } from "@kim-hub/kit/status-group";
import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS } from "../case-file/case-columns.js";
import { CasePerson } from "./case-person.js";
import { CasePersonRole } from "./case-person-role.js";

/** Every further person of every case. */
export const CASE_PERSONS = createTable({
  file: "case-persons.csv",
  entity: CasePerson,
  key: ["authority", "case_file", "person_number"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    authority: AUTHORITY,
    person_number: required(TEXT, { description: "The provider's own number of the person." }),
    role: required(oneOf(CasePersonRole)),
    family_name: required(TEXT),
    given_names: optional(TEXT),
    birth_date: optional(PARTIAL_DATE, { description: "Day, month or year as far as it is known." }),
    status_group: optional(oneOf(StatusGroup)),
    pseudonym: optional(TEXT, { implied: true }),
    counted_as: optional(TEXT, { ofActs: true }),
  },
  joinedKeys: CASE_KEYS,
  recorded: {
    term: "a further person of a case (weitere Person eines Falls)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});
