import { EndedReason } from "@kim-hub/kit/ended-reason";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { listEndedPersons } from "./naturalisation-person/list-ended-persons.js";
import { NaturalisationProcedure } from "./naturalisation-procedure/naturalisation-procedure.js";
import { release } from "./released-path/segments.js";
import { REGISTRY } from "./tables.js";

/** This office's part of the hub's commands. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: NaturalisationProcedure,
  released: { event: PathEvent.PROCEDURE_PHASE, codes: release.codes },
  ending: { reason: EndedReason.NATURALISED, list: listEndedPersons },
};
