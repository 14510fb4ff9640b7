import { PathEvent } from "@kim-hub/kit/path-event";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { release } from "./released-path/segments.js";
import { SampleOfficeFile } from "./sample-office-file/sample-office-file.js";
import { REGISTRY } from "./tables.js";

/** This office's part of the hub's commands. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: SampleOfficeFile,
  released: { event: PathEvent.OFFICE_STAGE, codes: release.codes },
};
