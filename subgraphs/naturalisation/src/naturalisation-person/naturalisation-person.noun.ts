import { createOfficePerson } from "@kim-hub/records/create-office-person";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";

export const NATURALISATION_PERSON_NOUN = createOfficePerson({
  name: "NaturalisationPerson",
  description:
    "A person of whom a naturalisation office keeps procedures (Einbürgerungsbewerberin, Einbürgerungsbewerber).",
  files: NaturalisationProcedure,
  Protected: Status,
});
