import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { database } from "./database.js";
import { inGerman } from "./import/in-german.js";
import { SampleOfficeFile } from "./sample-office-file/sample-office-file.js";
import { REGISTRY } from "./tables.js";

/** What the hub's commands need of this office. */
export const office: OfficeContribution = { database, registry: REGISTRY, inGerman, files: SampleOfficeFile };
