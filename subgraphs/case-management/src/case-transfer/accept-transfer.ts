import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { Office } from "@kim-hub/kit/office";
import { acceptOffer, type RowsOfTable } from "@kim-hub/records/accept-offer";
import { quartersOfOffer } from "@kim-hub/records/handover-columns";
import type { SeenRow } from "@kim-hub/records/seen-row";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Assessment } from "../assessment/assessment.js";
import { ASSESSMENTS } from "../assessment/assessment.table.js";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CASES } from "../case-file/case-management-case.table.js";
import { CaseState } from "../case-file/case-state.js";
import { CASE_HANDOVERS } from "../case-handover/case-handover.table.js";
import { CasePerson } from "../case-person/case-person.js";
import { CASE_PERSONS } from "../case-person/case-person.table.js";
import { GoalAgreement } from "../goal-agreement/goal-agreement.js";
import { GOAL_AGREEMENTS } from "../goal-agreement/goal-agreement.table.js";
import { SupportService } from "../support-plan/support-service.js";
import { SUPPORT_SERVICES } from "../support-plan/support-service.table.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";

interface Acceptance extends SeenRow {
  /** Of the new case at the provider that accepts. */
  readonly fileReference: string;
}

/**
 * Makes the offered case one of the caller's: a new case with the client, the further people, assessments, goals and support plan.
 * Notes, contacts, stages and what was found of health, debts and family stay behind: the client may tell them again.
 */
export function acceptTransfer(context: Context, { fileReference, ...seen }: Acceptance): Promise<CaseManagementCase> {
  return acceptOffer(context, seen, {
    offers: CASE_TRANSFERS,
    files: CASES,
    read: (em, { caseFile, requestedOn }) => readCase(em, caseFile.id, requestedOn),
    toOwn: ({ caseFile }) => toOwnCase(caseFile, { fileReference, caseManager: context.viewer.actor }),
    rowsOf: (offered) => rowsOf(offered, fileReference),
  });
}

type OfferedCase = Awaited<ReturnType<typeof readCase>>;

async function readCase(em: EntityManager, id: string, requestedOn: string) {
  return {
    requestedOn,
    caseFile: await em.findOneOrFail(CaseManagementCase, { id }),
    persons: await em.find(CasePerson, { caseFile: id }),
    assessments: await em.find(Assessment, { caseFile: id }),
    goals: await em.find(GoalAgreement, { caseFile: id }),
    services: await em.find(SupportService, { caseFile: id }),
  };
}

function rowsOf(
  { requestedOn, persons, assessments, goals, services }: OfferedCase,
  caseFile: string,
): readonly RowsOfTable[] {
  const handover = { caseFile, fromOffice: Office.CASE_MANAGEMENT, ...quartersOfOffer(requestedOn, localDate()) };
  const copied = (rows: readonly object[]) => rows.map((row) => ({ ...row, caseFile }));
  const counted = (person: CasePerson) => ({
    ...{ ...person, pseudonym: null },
    countedAs: person.countedAs ?? person.pseudonym,
  });

  return [
    { table: CASE_PERSONS, rows: copied(persons.map(counted)) },
    { table: ASSESSMENTS, rows: copied(assessments) },
    { table: GOAL_AGREEMENTS, rows: copied(goals) },
    { table: SUPPORT_SERVICES, rows: copied(services) },
    { table: CASE_HANDOVERS, rows: [handover] },
  ];
}

function toOwnCase(
  offered: CaseManagementCase,
  own: Pick<CaseManagementCase, "fileReference" | "caseManager">,
): object {
  return {
    ...offered,
    ...own,
    // The other provider's number of the person says nothing here.
    ...{ personNumber: null, pseudonym: null, countedAs: offered.countedAs ?? offered.pseudonym },
    ...{ state: CaseState.OPEN, openedOn: localDate(), closedOn: null, transferredOn: null },
  };
}
