import { Office } from "@kim-hub/kit/office";
import type { OfficeExample } from "@kim-hub/kit/office-example";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { startNaturalisation } from "../start.js";
import { createProcedure, stagesOf } from "./create-procedure.js";

export const procedure = createProcedure({
  ...{ authorityId: "EBH-05711", pseudonym: "ebh-7f3k" },
  ...{ decision: "GRANTED", decidedOn: "2024-07-02", handedOverOn: "2024-09-05" },
});
const foreign = createProcedure({ authorityId: "EBH-05554", pseudonym: "ebh-other" });

/** The naturalisation office with one invented procedure, from counselling to certificate, and one of another authority. */
export const naturalisation: OfficeExample<NaturalisationProcedure> = {
  office: Office.NATURALISATION,
  database,
  start: startNaturalisation,
  staff: {
    actor: "test",
    role: Role.NATURALISATION_CLERK,
    authority: "EBH-05711",
    purpose: Purpose.NATURALISATION_PROCEDURE,
  },
  file: procedure,
  foreign,
  createRows: () => [
    ...stagesOf(
      procedure,
      ["COUNSELLING", "2022-02-10", "2022-02-10"],
      ["APPLICATION_RECEIVED", "2023-08-01", "2023-08-01"],
      ["COMPLETENESS_CHECK", "2023-08-02", "2023-08-31"],
      ["DOCUMENTS_REQUESTED", "2023-09-01", "2023-10-16"],
      ["INQUIRIES", "2023-10-17", "2024-03-31"],
      ["ASSESSMENT", "2024-06-03", "2024-07-02"],
      ["CERTIFICATE_ISSUED", "2024-07-02", "2024-07-02"],
      ["CERTIFICATE_HANDED_OVER", "2024-09-05", "2024-09-05"],
    ),
    ...stagesOf(foreign, ["INQUIRIES", "2024-01-01", null]),
  ],
  fileType: NaturalisationProcedure,
  rowType: ProcedureStage,
  createFile: createProcedure,
  createRow: (file) =>
    new ProcedureStage({ procedure: file, stage: "ASSESSMENT", startedOn: "2024-01-01", endedOn: null }),
  query: {
    field: "naturalisationProcedure",
    selection: "{ fileReference stages { stage endedOn } }",
    fields: ["fileReference", "stages.stage", "stages.endedOn"],
  },
};
