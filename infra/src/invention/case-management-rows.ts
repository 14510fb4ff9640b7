import { CASES } from "@kim-hub/case-management/case-management-case.table";
import { CASE_PERSONS } from "@kim-hub/case-management/case-person.table";
import { CASE_STAGES } from "@kim-hub/case-management/case-stage.table";
import type { Table } from "@kim-hub/records/table";
import { caseManagerOf } from "./case-manager.js";
import type { InventedPerson } from "./household.js";
import type { InventedCase } from "./population.js";

/** The rows of case management's tables. */
export function caseManagementRows(cases: readonly InventedCase[]): ReadonlyMap<Table, readonly object[]> {
  return new Map<Table, readonly object[]>([
    [CASES, cases.map(toCase)],
    [CASE_STAGES, cases.flatMap(toStages)],
    [CASE_PERSONS, cases.flatMap(toPersons)],
  ]);
}

function toCase(
  { authority, fileReference, municipality, pseudonym, person, story }: InventedCase,
  index: number,
): object {
  const { openedOn, closedOn, state } = story;

  return {
    ...{ authority, fileReference, municipality, pseudonym, openedOn, closedOn, state },
    ...nameOf(person),
    caseManager: caseManagerOf(authority, index),
  };
}

function toStages({ authority, fileReference, story }: InventedCase): object[] {
  return story.stages.map(([stage, startedOn, endedOn]) => ({
    ...{ authority, caseFile: fileReference, stage, startedOn, endedOn },
  }));
}

function toPersons({ authority, fileReference, others }: InventedCase): object[] {
  return others.map(({ person, pseudonym }, index) => ({
    ...{ authority, caseFile: fileReference, pseudonym },
    personNumber: `${fileReference} ${index + 2}`,
    role: person.isAdult ? "PARTNER" : "CHILD",
    ...nameOf(person),
  }));
}

/** The columns of every office's files that say who a person is. */
export function nameOf({ familyName, givenNames, birthDate }: InventedPerson): object {
  return { familyName, givenNames, birthDate };
}
