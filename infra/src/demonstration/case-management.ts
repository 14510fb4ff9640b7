import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CaseStage } from "@kim-hub/case-management/case-stage";
import { CaseState } from "@kim-hub/case-management/case-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";

/** One closed case per invented client, through all seven stages. */
export async function addCases(em: EntityManager): Promise<number> {
  if ((await em.count(CaseManagementCase)) > 0) return 0;
  const rows = CLIENTS.flatMap(createCase);
  await em.persist(rows).flush();

  return rows.length;
}

function createCase({ key, caseManager, caseManagement, story }: DemonstrationClient): object[] {
  const [first] = story.stages;
  const last = story.stages.at(-1);
  if (!first || !last) return [];
  const caseFile = new CaseManagementCase({
    ...caseManagement,
    fileReference: `CM ${key} 1 (erfunden)`,
    clientName: "Erika Beispiel (erfunden)",
    caseManager: subjectOf(caseManager),
    state: CaseState.CLOSED_GOAL_REACHED,
    openedOn: first[1],
    closedOn: last[2],
  });
  const stages = story.stages.map(
    ([stage, startedOn, endedOn]) => new CaseStage({ caseFile, stage, startedOn, endedOn }),
  );

  return [caseFile, ...stages];
}
