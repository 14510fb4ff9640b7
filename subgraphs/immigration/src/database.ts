import { createAssignedLogMigrations } from "@kim-hub/kit/assigned-log-migration";
import { AUDIT_ASSIGNMENT_RETAINED } from "@kim-hub/kit/audit-assignment";
import { AUDIT_ASSIGNMENT_MIGRATIONS } from "@kim-hub/kit/audit-assignment-migration";
import { CONSENT_AUDIT_MIGRATIONS } from "@kim-hub/kit/consent-audit-migration";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { DISCLOSURE_DELAY_RETAINED } from "@kim-hub/kit/disclosure-delay";
import { FIGURE_ACCESS_MIGRATIONS, FIGURE_ACCESS_RETAINED, FigureAccess } from "@kim-hub/kit/figure-access";
import { FIGURE_REVIEW_MIGRATIONS } from "@kim-hub/kit/figure-review-migration";
import { FROZEN_FIGURE_MIGRATIONS, FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { LOG_LEAVES_MIGRATIONS } from "@kim-hub/kit/log-leaves-migration";
import { MANDATE_DISCLOSURES_MIGRATIONS } from "@kim-hub/kit/mandate-disclosures-migration";
import { MANDATE_USE_MIGRATIONS, MANDATE_USE_RETAINED } from "@kim-hub/kit/mandate-use";
import { MASKED_CONTRIBUTION_MIGRATIONS, MaskedContribution } from "@kim-hub/kit/masked-contribution";
import { NARROWING_MIGRATIONS } from "@kim-hub/kit/narrowing";
import { USED_HANDOVER_MIGRATIONS, USED_HANDOVER_RETAINED, UsedHandover } from "@kim-hub/kit/used-handover";
import { createWhoSawWhatMigrations } from "@kim-hub/kit/who-saw-what-migration";
import { OFFICE_ENTITIES, OFFICE_MIGRATIONS } from "@kim-hub/records/office-tables";
import { listSecretColumns } from "@kim-hub/records/secret-columns";
import { NUMBER_AFTER_NATURALISATION } from "./audit/number-after-naturalisation.js";
import { HANDOVER_CUBE } from "./file-handover/handover-cube.js";
import { HISTORY } from "./history.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261127Files } from "./migrations/migration-20261127-files.js";
import { Migration20261127Handover } from "./migrations/migration-20261127-handover.js";
import { Migration20261127Ids } from "./migrations/migration-20261127-ids.js";
import { Migration20261127Mandates } from "./migrations/migration-20261127-mandates.js";
import { Migration20261127Procedures } from "./migrations/migration-20261127-procedures.js";
import { Migration20261127Speed } from "./migrations/migration-20261127-speed.js";
import { Migration20261127Transfers } from "./migrations/migration-20261127-transfers.js";
import { NOUNS } from "./nouns.js";
import { RESIDENTS_CUBE } from "./residents/residents-cube.js";
import { RETAINED_FILES } from "./retention/retained-files.js";
import { RIGHT_TO_REMAIN_CUBE } from "./right-to-remain/right-to-remain-cube.js";
import { TRANSITIONS_CUBE } from "./right-to-remain/transitions-cube.js";
import { REGISTRY } from "./tables.js";

export const database: DatabaseDefinition = {
  entities: [
    ...NOUNS.flatMap(({ entities = [] }) => entities),
    HISTORY.entity,
    ...OFFICE_ENTITIES,
    UsedHandover,
    MaskedContribution,
    FrozenFigure,
    FigureAccess,
  ],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    ...MANDATE_USE_MIGRATIONS,
    ...OFFICE_MIGRATIONS,
    { name: "2026-11-27-files", class: Migration20261127Files },
    { name: "2026-11-27-ids", class: Migration20261127Ids },
    { name: "2026-11-27-procedures", class: Migration20261127Procedures },
    { name: "2026-11-27-speed", class: Migration20261127Speed },
    { name: "2026-11-27-transfers", class: Migration20261127Transfers },
    { name: "mandates-2026-11-27", class: Migration20261127Mandates },
    ...USED_HANDOVER_MIGRATIONS,
    { name: "handover-2026-11-27", class: Migration20261127Handover },
    ...MANDATE_DISCLOSURES_MIGRATIONS,
    ...MASKED_CONTRIBUTION_MIGRATIONS,
    ...FROZEN_FIGURE_MIGRATIONS,
    ...createWhoSawWhatMigrations("immigration_file"),
    ...NARROWING_MIGRATIONS,
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
    ...createAssignedLogMigrations("immigration_file"),
    ...LOG_LEAVES_MIGRATIONS,
    ...FIGURE_ACCESS_MIGRATIONS,
    ...FIGURE_REVIEW_MIGRATIONS,
    ...CONSENT_AUDIT_MIGRATIONS,
  ],
  cubes: [RESIDENTS_CUBE, RIGHT_TO_REMAIN_CUBE, TRANSITIONS_CUBE, HANDOVER_CUBE],
  retained: [
    ...RETAINED_FILES,
    DISCLOSURE_DELAY_RETAINED,
    AUDIT_ASSIGNMENT_RETAINED,
    MANDATE_USE_RETAINED,
    USED_HANDOVER_RETAINED,
    FIGURE_ACCESS_RETAINED,
  ],
  forbidden: { secret: listSecretColumns(REGISTRY), further: NUMBER_AFTER_NATURALISATION },
};
