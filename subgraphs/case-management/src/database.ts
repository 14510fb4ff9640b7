import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { MANDATE_USE_MIGRATIONS, MANDATE_USE_RETAINED, MandateUse } from "@kim-hub/kit/mandate-use";
import { CaseManagementCase } from "./case-file/case-management-case.js";
import { CaseStage } from "./case-file/case-stage.js";
import { Deputyship } from "./deputyship/deputyship.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261126Deputyship } from "./migrations/migration-20261126-deputyship.js";

export const database: DatabaseDefinition = {
  entities: [CaseManagementCase, CaseStage, Deputyship, MandateUse],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    ...MANDATE_USE_MIGRATIONS,
    { name: "deputyship-2026-11-26", class: Migration20261126Deputyship },
  ],
  retained: [MANDATE_USE_RETAINED],
};
