import { EndedReason } from "@kim-hub/kit/ended-reason";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { listEndedClients } from "./case-client/list-ended-clients.js";
import { CaseManagementCase } from "./case-file/case-management-case.js";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { release } from "./released-path/segments.js";
import { REGISTRY } from "./tables.js";

/** This office's part of the hub's commands. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: CaseManagementCase,
  released: { event: PathEvent.CM_STAGE, codes: release.codes },
  ending: { reason: EndedReason.CLOSED, list: listEndedClients },
};
