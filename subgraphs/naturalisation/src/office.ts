import { EndedReason } from "@kim-hub/kit/ended-reason";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { listEndedPersons } from "./naturalisation-person/list-ended-persons.js";
import { NaturalisationProcedure } from "./naturalisation-procedure/naturalisation-procedure.js";
import { REGISTRY } from "./tables.js";

/** What the hub's commands need of this office. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: NaturalisationProcedure,
  ending: { reason: EndedReason.NATURALISED, list: listEndedPersons },
};
