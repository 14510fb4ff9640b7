import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { ImmigrationFile } from "./immigration-file/immigration-file.js";
import { inGerman } from "./import/in-german.js";
import { REGISTRY } from "./tables.js";

/** What the hub's commands need of this office. */
export const office: OfficeContribution = {
  database,
  registry: REGISTRY,
  inGerman,
  files: ImmigrationFile,
};
