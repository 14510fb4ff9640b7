import { Office } from "@kim-hub/kit/office";
import type { OfficeExample } from "@kim-hub/kit/office-example";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";
import { SampleOfficeStage } from "../sample-office-stage/sample-office-stage.js";
import { startSampleOffice } from "../start.js";
import { createFile, stagesOf } from "./create-file.js";

export const file = createFile({ authorityId: "AUTHORITY_PREFIX-05711", pseudonym: "sample-office-7f3k" });
const foreign = createFile({ authorityId: "AUTHORITY_PREFIX-05554", pseudonym: "sample-office-other" });

/** The office with one invented file, and one of another authority. */
export const sampleOffice: OfficeExample<SampleOfficeFile> = {
  office: Office.SAMPLE_OFFICE,
  database,
  start: startSampleOffice,
  staff: {
    actor: "test",
    role: Role.SAMPLE_OFFICE_CLERK,
    authority: "AUTHORITY_PREFIX-05711",
    purpose: Purpose.SAMPLE_OFFICE_PROCEDURE,
  },
  file,
  foreign,
  createRows: () => [
    ...stagesOf(file, ["FIRST_CONTACT", "2023-08-01", "2023-08-01"], ["SUPPORT", "2023-09-01", "2024-06-28"]),
    ...stagesOf(foreign, ["COUNSELLING", "2024-01-01", null]),
  ],
  fileType: SampleOfficeFile,
  rowType: SampleOfficeStage,
  createFile,
  createRow: (of) => new SampleOfficeStage({ file: of, stage: "COUNSELLING", startedOn: "2024-01-01", endedOn: null }),
  query: {
    field: "sampleOfficeFile",
    selection: "{ fileReference stages { stage endedOn } }",
    fields: ["fileReference", "stages.stage", "stages.endedOn"],
  },
  publicField: "PageInfo.hasNextPage",
};
