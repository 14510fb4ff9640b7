import { PathEvent } from "@kim-hub/kit/path-event";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { ImmigrationFile } from "./immigration-file/immigration-file.js";
import { inGerman } from "./import/in-german.js";
import { release } from "./released-path/segments.js";
import { REGISTRY } from "./tables.js";

/** This office's part of the hub's commands. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: ImmigrationFile,
  released: { event: PathEvent.STATUS_GROUP, codes: release.codes },
};
