import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import type { RowsOfTable } from "@kim-hub/records/accept-offer";
import { quartersOfOffer } from "@kim-hub/records/handover-columns";
import type { EntityManager } from "@mikro-orm/postgresql";
import { FILE_HANDOVERS } from "../file-handover/file-handover.table.js";
import { GuideAccompaniment } from "../guide-accompaniment/guide-accompaniment.js";
import { GUIDE_ACCOMPANIMENTS } from "../guide-accompaniment/guide-accompaniment.table.js";
import { GuideGoalAgreement } from "../guide-accompaniment/guide-goal-agreement.js";
import { GUIDE_GOAL_AGREEMENTS } from "../guide-accompaniment/guide-goal-agreement.table.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { IntegrationAchievement } from "../integration-achievement/integration-achievement.js";
import { INTEGRATION_ACHIEVEMENTS } from "../integration-achievement/integration-achievement.table.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { RESIDENCE_APPLICATIONS } from "../residence-application/residence-application.table.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { RESIDENCE_STATUSES } from "../residence-status/residence-status.table.js";
import { TransmissionRequest } from "../transmission-request/transmission-request.js";
import { TRANSMISSION_REQUESTS } from "../transmission-request/transmission-request.table.js";

/** Everything that an office has of a file. */
export type OfferedFile = Awaited<ReturnType<typeof readFile>>;

/** The file with all its rows, and with the AZR number, which immigration offices may tell each other (§ 10 Abs. 4 AZRG). */
export async function readFile(em: EntityManager, id: string, requestedOn: string) {
  return {
    requestedOn,
    file: await em.findOneOrFail(ImmigrationFile, { id }, { populate: ["registerNumber"] }),
    statuses: await em.find(ResidenceStatus, { file: id }),
    applications: await em.find(ResidenceApplication, { file: id }),
    accompaniments: await em.find(GuideAccompaniment, { file: id }),
    goals: await em.find(GuideGoalAgreement, { file: id }),
    achievements: await em.find(IntegrationAchievement, { file: id }),
    requests: await em.find(TransmissionRequest, { file: id }),
  };
}

/** The file's rows as the office records them that takes the file over under this reference. */
export function rowsOf(offered: OfferedFile, file: string): readonly RowsOfTable[] {
  const copied = (rows: readonly object[]) => rows.map((row) => ({ ...row, file }));

  return [
    { table: RESIDENCE_STATUSES, rows: copied(offered.statuses) },
    { table: RESIDENCE_APPLICATIONS, rows: copied(offered.applications.map(takenOver)) },
    { table: GUIDE_ACCOMPANIMENTS, rows: copied(offered.accompaniments) },
    { table: GUIDE_GOAL_AGREEMENTS, rows: copied(offered.goals) },
    { table: INTEGRATION_ACHIEVEMENTS, rows: copied(offered.achievements) },
    { table: TRANSMISSION_REQUESTS, rows: copied(offered.requests) },
    {
      table: FILE_HANDOVERS,
      rows: [{ file, fromOffice: Office.IMMIGRATION, ...quartersOfOffer(offered.requestedOn, localDate()) }],
    },
  ];
}

/** A decision counts at the office that made it. */
function takenOver(application: ResidenceApplication): object {
  return { ...application, takenOver: application.decision === null ? "PENDING" : "DECIDED" };
}
