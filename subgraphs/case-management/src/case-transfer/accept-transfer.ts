import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { answerOffer, locksOfAcceptance, requireOffer } from "@kim-hub/records/answer-offer";
import { readOffered } from "@kim-hub/records/read-offered";
import { recordRows } from "@kim-hub/records/record-rows";
import type { SeenRow } from "@kim-hub/records/seen-row";
import { TransferState } from "@kim-hub/records/transfer-state";
import { writeAlone } from "@kim-hub/records/write-alone";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Assessment } from "../assessment/assessment.js";
import { ASSESSMENTS } from "../assessment/assessment.table.js";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CASES } from "../case-file/case-management-case.table.js";
import { CaseState } from "../case-file/case-state.js";
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
export async function acceptTransfer(
  context: Context,
  { fileReference, ...seen }: Acceptance,
): Promise<CaseManagementCase> {
  const { viewer, disclose } = context;
  const locks = await locksOfAcceptance({ table: CASE_TRANSFERS, context }, seen.id);

  return writeAlone(context.em, locks, async (em) => {
    const answering = { table: CASE_TRANSFERS, context: { ...context, em } };
    const stored = await requireOffer(answering, { ...seen, side: "toAuthority" });
    const offered = await readOffered(em, (reading) => readCase(reading, stored.value.caseFile.id));
    const caseFile = toOwnCase(offered.caseFile, { fileReference, caseManager: viewer.actor });
    const [id = ""] = await recordRows(em, { table: CASES, inputs: [caseFile], viewer });
    const inCase = { caseFile: fileReference };
    const persons = offered.persons.map((person) => ({
      ...{ ...person, ...inCase, pseudonym: null },
      countedAs: person.countedAs ?? person.pseudonym,
    }));
    await recordRows(em, { table: CASE_PERSONS, inputs: persons, viewer });
    const copied = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, ...inCase }));
    await recordRows(em, { table: ASSESSMENTS, inputs: copied(offered.assessments), viewer });
    await recordRows(em, { table: GOAL_AGREEMENTS, inputs: copied(offered.goals), viewer });
    await recordRows(em, { table: SUPPORT_SERVICES, inputs: copied(offered.services), viewer });
    await answerOffer(answering, { stored, state: TransferState.ACCEPTED, takenAs: id });
    const taken = await em.findOneOrFail(CaseManagementCase, { id });
    disclose(taken.pseudonym);

    return taken;
  });
}

async function readCase(em: EntityManager, id: string) {
  return {
    caseFile: await em.findOneOrFail(CaseManagementCase, { id }),
    persons: await em.find(CasePerson, { caseFile: id }),
    assessments: await em.find(Assessment, { caseFile: id }),
    goals: await em.find(GoalAgreement, { caseFile: id }),
    services: await em.find(SupportService, { caseFile: id }),
  };
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
