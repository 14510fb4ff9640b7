import type { Noun } from "@kim-hub/records/noun";
import { CasePerson } from "./case-person.js";
import { CasePersonsResolver } from "./case-person.resolver.js";
import { CASE_PERSONS } from "./case-person.table.js";

export const CASE_PERSON_NOUN: Noun = {
  entities: [CasePerson],
  resolvers: [CasePersonsResolver],
  tables: [CASE_PERSONS],
};
