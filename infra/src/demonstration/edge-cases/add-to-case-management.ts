import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CASES } from "@kim-hub/case-management/case-management-case.table";
import { CASE_PROVIDERS } from "@kim-hub/case-management/case-provider.table";
import { CASE_STAGES } from "@kim-hub/case-management/case-stage.table";
import { REGISTRY } from "@kim-hub/case-management/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../../identity/people.js";
import { loadRows } from "../../invention/loading/load-rows.js";
import { WELFARE_BODY } from "./client-of-a-welfare-body.js";
import type { EdgeCase } from "./edge-case.js";
import { isOneHeld } from "./is-one-held.js";
import { pseudonymOf, referenceOf } from "./names-of.js";
import { storyOf } from "./story-of.js";

/** The cases of those whom case management knows, and the welfare body that keeps one of them. */
export async function addToCaseManagement(em: EntityManager, people: readonly EdgeCase[]): Promise<number> {
  if (await isOneHeld(em, { file: CaseManagementCase, office: "CM", people })) return 0;

  return loadRows(
    em,
    REGISTRY,
    [CASE_PROVIDERS, [WELFARE_BODY]],
    [CASES, people.flatMap(toCase)],
    [CASE_STAGES, people.flatMap(toStages)],
  );
}

function toCase(person: EdgeCase): object[] {
  const { familyName, givenNames, birthDate, municipality, caseManagement } = person;
  if (!caseManagement) return [];
  const { authority, caseManager, state } = caseManagement;
  const { stages } = storyOf(person);

  return [
    {
      ...{ authority, fileReference: referenceOf("CM", person), pseudonym: pseudonymOf(authority, person) },
      ...{ familyName, givenNames, birthDate, municipality, state, caseManager: subjectOf(caseManager) },
      openedOn: stages[0]?.[1],
      closedOn: stages.at(-1)?.[2],
    },
  ];
}

function toStages(person: EdgeCase): object[] {
  const authority = person.caseManagement?.authority;
  if (!authority) return [];

  return storyOf(person).stages.map(([stage, startedOn, endedOn]) => ({
    ...{ authority, caseFile: referenceOf("CM", person), stage, startedOn, endedOn },
  }));
}
