import { startOfficeExample } from "@kim-hub/kit/office-example";
import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { database } from "../database.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

function naturalised(authorityId: string, fileReference: string, validFrom: string): readonly object[] {
  const file = createFile({ authorityId, fileReference });

  return [file, new ResidenceStatus({ file, code: StatusCode.NATURALISED, validFrom, validTo: null })];
}

testRetentionOverdue({
  ...{ query: "immigrationRetentionOverdue", office: "immigration", database, authority: "ABH-05170" },
  start: () => startOfficeExample(immigration),
  plant: (office) =>
    office.given(
      ...naturalised("ABH-05170", "N-1", "2024-06-27"),
      ...naturalised("ABH-05170", "N-2", "2025-01-15"),
      ...naturalised("ABH-05911", "N-3", "2023-01-15"),
    ),
  planted: {
    ...{ agency: "ABH-05170", recordClass: "NATURALISED_PERSONS_FILE", overdueCount: 2, oldestDueDate: "2024-06-28" },
  },
});
