import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CaseStage } from "@kim-hub/case-management/case-stage";
import { CaseStageCode } from "@kim-hub/case-management/case-stage-code";
import { CaseState } from "@kim-hub/case-management/case-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { CLIENTS, type DemonstrationClient, dateFor } from "./clients.js";

const STAGES: readonly (readonly [CaseStageCode, string, string])[] = [
  [CaseStageCode.ACTIVE_OUTREACH, "2023-01-09", "2023-01-13"],
  [CaseStageCode.INITIAL_COUNSELLING, "2023-01-16", "2023-01-30"],
  [CaseStageCode.ASSESSMENT, "2023-02-06", "2023-03-17"],
  [CaseStageCode.GOAL_AGREEMENT, "2023-04-03", "2023-04-24"],
  [CaseStageCode.SUPPORT_PLANNING, "2023-05-02", "2023-06-23"],
  [CaseStageCode.SERVICE_STEERING, "2023-07-03", "2024-04-26"],
  [CaseStageCode.EVALUATION, "2024-05-06", "2024-05-28"],
];

/** One closed case per invented client, through all seven stages. */
export async function addCases(em: EntityManager): Promise<number> {
  if ((await em.count(CaseManagementCase)) > 0) return 0;
  const rows = CLIENTS.flatMap(createCase);
  await em.persist(rows).flush();

  return rows.length;
}

function createCase(client: DemonstrationClient): object[] {
  const { authorityId, pseudonym } = client.caseManagement;
  const caseFile = new CaseManagementCase({
    authorityId,
    pseudonym,
    fileReference: `CM ${client.place} 1 (erfunden)`,
    clientName: "Erika Beispiel (erfunden)",
    caseManager: subjectOf(`casemanager.${client.place}`),
    state: CaseState.CLOSED_GOAL_REACHED,
    openedOn: dateFor(client, "2023-01-09"),
    closedOn: dateFor(client, "2024-05-28"),
  });
  const stages = STAGES.map(
    ([stage, startedOn, endedOn]) =>
      new CaseStage({ caseFile, stage, startedOn: dateFor(client, startedOn), endedOn: dateFor(client, endedOn) }),
  );

  return [caseFile, ...stages];
}
