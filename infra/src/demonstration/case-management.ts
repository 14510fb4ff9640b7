import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CaseStage } from "@kim-hub/case-management/case-stage";
import { CaseState } from "@kim-hub/case-management/case-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";
import { addDeputyship } from "./deputyship.js";

/** One closed case per invented client, through all seven stages; and who stands in for whom. */
export async function addCases(em: EntityManager): Promise<number> {
  const isEmpty = (await em.count(CaseManagementCase)) === 0;
  const rows = isEmpty ? CLIENTS.flatMap((client) => createCase(em, client)) : [];
  await em.persist(rows).flush();

  return rows.length + (await addDeputyship(em));
}

function createCase(
  em: EntityManager,
  { key, caseId, caseManager, caseManagement, story }: DemonstrationClient,
): object[] {
  const [first] = story.stages;
  const last = story.stages.at(-1);
  if (!first || !last) return [];
  const caseFile = em.create(CaseManagementCase, {
    ...caseManagement,
    id: caseId,
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
