import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CASES } from "@kim-hub/case-management/case-management-case.table";
import { CASE_STAGES } from "@kim-hub/case-management/case-stage.table";
import { CaseState } from "@kim-hub/case-management/case-state";
import { REGISTRY } from "@kim-hub/case-management/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { loadRows } from "../invention/loading/load-rows.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";
import { addDeputyship } from "./deputyship.js";

/** One closed case per invented client, through all seven stages; and the deputyships. */
export async function addCases(em: EntityManager): Promise<number> {
  const isEmpty = (await em.count(CaseManagementCase)) === 0;

  return (isEmpty ? await loadCases(em) : 0) + (await addDeputyship(em));
}

function loadCases(em: EntityManager): Promise<number> {
  const stages = CLIENTS.flatMap(({ caseReference, caseManagement: { authorityId }, story }) =>
    story.stages.map(([stage, startedOn, endedOn]) => ({
      ...{ authority: authorityId, caseFile: caseReference },
      ...{ stage, startedOn, endedOn },
    })),
  );

  return loadRows(em, REGISTRY, [CASES, CLIENTS.map(toCase)], [CASE_STAGES, stages]);
}

function toCase({ caseReference, municipality, caseManager, caseManagement, story }: DemonstrationClient): object {
  return {
    authority: caseManagement.authorityId,
    fileReference: caseReference,
    familyName: "Beispiel (erfunden)",
    givenNames: "Erika",
    birthDate: story.bornOn,
    municipality,
    caseManager: subjectOf(caseManager),
    state: CaseState.CLOSED_GOAL_REACHED,
    openedOn: story.stages[0]?.[1],
    closedOn: story.stages.at(-1)?.[2],
    pseudonym: caseManagement.pseudonym,
  };
}
