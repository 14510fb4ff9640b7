import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";

type Values = ConstructorParameters<typeof CaseManagementCase>[0];

let count = 0;

/** An open case of the case manager cm-1 in Bielefeld, under a reference and so with a person of its own. */
export function createCase(values: Partial<Values> = {}): CaseManagementCase {
  count += 1;

  return new CaseManagementCase({
    authorityId: "CM-05711",
    fileReference: `CM ${count}/2024`,
    familyName: "Beispiel (erfunden)",
    givenNames: "Amina",
    birthDate: "1990-05-17",
    municipality: "05711000",
    isDisputed: false,
    isRestricted: false,
    caseManager: "cm-1",
    state: CaseState.OPEN,
    openedOn: "2023-01-09",
    closedOn: null,
    ...values,
  });
}
