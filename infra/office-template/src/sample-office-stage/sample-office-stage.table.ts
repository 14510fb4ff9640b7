import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";
import { SAMPLE_OFFICE_FILES } from "../sample-office-file/sample-office-file.table.js";
import { SampleOfficeStage } from "./sample-office-stage.js";
import { SampleOfficeStageCode } from "./sample-office-stage-code.js";

/** Every stage of every file; stages may overlap. */
export const SAMPLE_OFFICE_STAGES = createTable({
  file: "sample-office-stages.csv",
  entity: SampleOfficeStage,
  key: ["authority", "file", "stage", "started_on"],
  idOf: uuidOf,
  columns: {
    authority: FILES_AUTHORITY,
    file: required(TEXT, { property: null, description: "File reference (Aktenzeichen)." }),
    stage: required(oneOf(SampleOfficeStageCode)),
    started_on: required(DATE),
    ended_on: optional(DATE),
  },
  joinedKeys: { file: { columns: ["authority", "file"], table: SAMPLE_OFFICE_FILES } },
  check: inOrder("started_on", "ended_on"),
  recorded: {
    term: "a stage of a file (Abschnitt)",
    subjectOf: async ({ file }, loaders) => (await loaders.get(SampleOfficeFile, file.id)).pseudonym,
    ownerOf: async ({ file }, loaders) => (await loaders.get(SampleOfficeFile, file.id)).authorityId,
  },
});
