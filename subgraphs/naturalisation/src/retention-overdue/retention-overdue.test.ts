import { startOfficeExample } from "@kim-hub/kit/office-example";
import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { database } from "../database.js";
import { createProcedure } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const refused = (authorityId: string, decidedOn: string) =>
  createProcedure({
    authorityId,
    pseudonym: `refused on ${decidedOn}`,
    receivedOn: "2011-01-02",
    decision: "REFUSED",
    decidedOn,
  });

testRetentionOverdue({
  ...{ query: "naturalisationRetentionOverdue", office: "naturalisation", database, authority: "EBH-05170" },
  start: () => startOfficeExample(naturalisation),
  plant: (office) =>
    office.given(
      refused("EBH-05170", "2012-05-02"),
      refused("EBH-05170", "2013-05-02"),
      refused("EBH-05911", "2011-05-02"),
    ),
  planted: {
    ...{ agency: "EBH-05170", recordClass: "NATURALISATION_PROCEDURE", overdueCount: 2, oldestDueDate: "2022-05-03" },
  },
});
