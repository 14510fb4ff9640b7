import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { MANDATE_USE_MIGRATIONS, MANDATE_USE_RETAINED, MandateUse } from "@kim-hub/kit/mandate-use";
import { ImmigrationFile } from "./immigration-file/immigration-file.js";
import { ResidenceStatus } from "./immigration-file/residence-status.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";

export const database: DatabaseDefinition = {
  entities: [ImmigrationFile, ResidenceStatus, MandateUse],
  migrations: [{ name: "2026-11-23", class: Migration20261123 }, ...MANDATE_USE_MIGRATIONS],
  retained: [MANDATE_USE_RETAINED],
};
