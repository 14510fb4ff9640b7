import { createOfficePerson } from "@kim-hub/records/create-office-person";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";

export const IMMIGRATION_PERSON_NOUN = createOfficePerson({
  name: "ImmigrationPerson",
  description: "A person of whom an immigration office keeps files (Ausländerin, Ausländer).",
  files: ImmigrationFile,
  Protected: Status,
});
