import type { Noun } from "@kim-hub/records/noun";
import { byText, createRowsOf } from "@kim-hub/records/rows-of-file";
import { Status } from "../data-classes.js";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";
import { SampleOfficeStage } from "./sample-office-stage.js";
import { SAMPLE_OFFICE_STAGES } from "./sample-office-stage.table.js";

const createRowsOfFile = createRowsOf({ of: SampleOfficeFile, by: "file", Protected: Status });

export const SAMPLE_OFFICE_STAGE_NOUN: Noun = {
  entities: [SampleOfficeStage],
  resolvers: [
    createRowsOfFile({
      type: SampleOfficeStage,
      name: "stages",
      description: "In order of beginning.",
      compare: byText(({ startedOn }) => startedOn),
      atMost: 20,
    }),
  ],
  tables: [SAMPLE_OFFICE_STAGES],
};
