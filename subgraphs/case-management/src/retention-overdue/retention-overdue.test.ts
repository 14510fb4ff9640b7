import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { CaseState } from "../case-file/case-state.js";
import { database } from "../database.js";
import { startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const closed = (authorityId: string, closedOn: string) =>
  createCase({ authorityId, state: CaseState.CLOSED_MOVED, openedOn: "2019-01-01", closedOn });

testRetentionOverdue({
  ...{ query: "caseManagementRetentionOverdue", office: "case-management", database, authority: "CM-05711" },
  start: startCaseOffice,
  plant: (office) =>
    office.given(closed("CM-05711", "2021-03-31"), closed("CM-05711", "2022-03-31"), closed("CM-05382", "2020-03-31")),
  planted: { agency: "CM-05711", recordClass: "CASE", overdueCount: 2, oldestDueDate: "2024-04-01" },
});
