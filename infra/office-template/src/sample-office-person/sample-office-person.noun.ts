import { createOfficePerson } from "@kim-hub/records/create-office-person";
import { Status } from "../data-classes.js";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";

export const SAMPLE_OFFICE_PERSON_NOUN = createOfficePerson({
  name: "SampleOfficePerson",
  description: "A person of whom the office keeps files (OFFICIAL_TERM).",
  files: SampleOfficeFile,
  Protected: Status,
});
