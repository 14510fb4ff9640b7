import { EndedReason } from "@kim-hub/kit/ended-reason";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { listEndedClients } from "./case-client/list-ended-clients.js";
import { CaseManagementCase } from "./case-file/case-management-case.js";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { REGISTRY } from "./tables.js";

/** What the hub's commands need of this office. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: CaseManagementCase,
  ending: { reason: EndedReason.CLOSED, list: listEndedClients },
};
