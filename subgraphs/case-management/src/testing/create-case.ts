import { uuidOf } from "@kim-hub/records/primary-key";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";

type Values = ConstructorParameters<typeof CaseManagementCase>[0];

let count = 0;

/** An open case of the case manager cm-1 in Bielefeld, under a reference and so with a person of its own. */
export function createCase(values: Partial<Values> = {}): CaseManagementCase {
  count += 1;
  const { authorityId = "CM-05711", fileReference = `CM ${count}/2024` } = values;

  return new CaseManagementCase({
    // As an import and a mutation make it.
    id: uuidOf([authorityId, fileReference].join("\u001f")),
    authorityId,
    fileReference,
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
