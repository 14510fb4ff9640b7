import { createAssignedLogMigrations } from "@kim-hub/kit/assigned-log-migration";
import { AUDIT_ASSIGNMENT_RETAINED } from "@kim-hub/kit/audit-assignment";
import { AUDIT_ASSIGNMENT_MIGRATIONS } from "@kim-hub/kit/audit-assignment-migration";
import { CONSENT_AUDIT_MIGRATIONS } from "@kim-hub/kit/consent-audit-migration";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { DISCLOSURE_DELAY_RETAINED } from "@kim-hub/kit/disclosure-delay";
import { FIGURE_ACCESS_MIGRATIONS, FIGURE_ACCESS_RETAINED, FigureAccess } from "@kim-hub/kit/figure-access";
import { FIGURE_REVIEW_MIGRATIONS } from "@kim-hub/kit/figure-review-migration";
import { LOG_LEAVES_MIGRATIONS } from "@kim-hub/kit/log-leaves-migration";
import { MANDATE_DISCLOSURES_MIGRATIONS } from "@kim-hub/kit/mandate-disclosures-migration";
import { MANDATE_USE_MIGRATIONS, MANDATE_USE_RETAINED } from "@kim-hub/kit/mandate-use";
import { NARROWING_MIGRATIONS } from "@kim-hub/kit/narrowing";
import { createWhoSawWhatMigrations } from "@kim-hub/kit/who-saw-what-migration";
import { OFFICE_ENTITIES, OFFICE_MIGRATIONS } from "@kim-hub/records/office-tables";
import { listSecretColumns } from "@kim-hub/records/secret-columns";
import { HISTORY } from "./history.js";
import { MigrationFiles } from "./migrations/migration-files.js";
import { NOUNS } from "./nouns.js";
import { RETAINED_FILES } from "./retention/retained-files.js";
import { REGISTRY } from "./tables.js";

const FILES = "sample_office_file";

export const database: DatabaseDefinition = {
  entities: [...NOUNS.flatMap(({ entities = [] }) => entities), HISTORY.entity, ...OFFICE_ENTITIES, FigureAccess],
  migrations: [
    ...MANDATE_USE_MIGRATIONS,
    ...OFFICE_MIGRATIONS,
    { name: "files", class: MigrationFiles },
    ...MANDATE_DISCLOSURES_MIGRATIONS,
    ...createWhoSawWhatMigrations(FILES),
    ...NARROWING_MIGRATIONS,
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
    ...createAssignedLogMigrations(FILES),
    ...LOG_LEAVES_MIGRATIONS,
    ...FIGURE_ACCESS_MIGRATIONS,
    ...FIGURE_REVIEW_MIGRATIONS,
    ...CONSENT_AUDIT_MIGRATIONS,
  ],
  retained: [
    ...RETAINED_FILES,
    DISCLOSURE_DELAY_RETAINED,
    AUDIT_ASSIGNMENT_RETAINED,
    MANDATE_USE_RETAINED,
    FIGURE_ACCESS_RETAINED,
  ],
  forbidden: { secret: listSecretColumns(REGISTRY) },
};
