import { startOfficeExample } from "@kim-hub/kit/office-example";
import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { database } from "../database.js";
import { createFile } from "../testing/create-file.js";
import { sampleOffice } from "../testing/sample-office.js";

const closed = (authorityId: string, closedOn: string) =>
  createFile({ authorityId, pseudonym: `closed on ${closedOn}`, openedOn: "2011-01-02", closedOn });

testRetentionOverdue({
  ...{ query: "sampleOfficeRetentionOverdue", office: "sample-office", database, authority: "AUTHORITY_PREFIX-05170" },
  start: () => startOfficeExample(sampleOffice),
  plant: (office) =>
    office.given(
      closed("AUTHORITY_PREFIX-05170", "2012-05-02"),
      closed("AUTHORITY_PREFIX-05170", "2013-05-02"),
      closed("AUTHORITY_PREFIX-05911", "2011-05-02"),
    ),
  planted: {
    ...{ agency: "AUTHORITY_PREFIX-05170", recordClass: "SAMPLE_OFFICE_FILE", overdueCount: 2 },
    oldestDueDate: "2022-05-03",
  },
});
