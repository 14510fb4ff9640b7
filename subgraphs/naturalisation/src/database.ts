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
import { NARROWING_MIGRATIONS } from "@kim-hub/kit/narrowing";
import { USED_HANDOVER_MIGRATIONS, USED_HANDOVER_RETAINED, UsedHandover } from "@kim-hub/kit/used-handover";
import { createWhoSawWhatMigrations } from "@kim-hub/kit/who-saw-what-migration";
import { OFFICE_ENTITIES, OFFICE_MIGRATIONS } from "@kim-hub/records/office-tables";
import { listSecretColumns } from "@kim-hub/records/secret-columns";
import { HISTORY } from "./history.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261127Figures } from "./migrations/migration-20261127-figures.js";
import { Migration20261127Files } from "./migrations/migration-20261127-files.js";
import { Migration20261127Handover } from "./migrations/migration-20261127-handover.js";
import { Migration20261127Ids } from "./migrations/migration-20261127-ids.js";
import { Migration20261127Mandates } from "./migrations/migration-20261127-mandates.js";
import { Migration20261127Moves } from "./migrations/migration-20261127-moves.js";
import { Migration20261127Requirements } from "./migrations/migration-20261127-requirements.js";
import { Migration20261127Speed } from "./migrations/migration-20261127-speed.js";
import { Migration20261127Transfers } from "./migrations/migration-20261127-transfers.js";
import { Migration20261129LinksToEnd } from "./migrations/migration-20261129-links-to-end.js";
import { PIPELINE_CUBE } from "./naturalisation-pipeline/pipeline-cube.js";
import { NOUNS } from "./nouns.js";
import { HANDOVER_CUBE } from "./procedure-handover/handover-cube.js";
import { RETAINED_PROCEDURES } from "./retention/retained-procedures.js";
import { REGISTRY } from "./tables.js";

export const database: DatabaseDefinition = {
  entities: [
    ...NOUNS.flatMap(({ entities = [] }) => entities),
    HISTORY.entity,
    ...OFFICE_ENTITIES,
    UsedHandover,
    FrozenFigure,
    FigureAccess,
  ],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    ...MANDATE_USE_MIGRATIONS,
    ...OFFICE_MIGRATIONS,
    { name: "2026-11-27-files", class: Migration20261127Files },
    { name: "2026-11-27-requirements", class: Migration20261127Requirements },
    { name: "2026-11-27-figures", class: Migration20261127Figures },
    { name: "2026-11-27-ids", class: Migration20261127Ids },
    { name: "2026-11-27-speed", class: Migration20261127Speed },
    { name: "2026-11-27-moves", class: Migration20261127Moves },
    { name: "2026-11-27-transfers", class: Migration20261127Transfers },
    { name: "mandates-2026-11-27", class: Migration20261127Mandates },
    ...USED_HANDOVER_MIGRATIONS,
    { name: "handover-2026-11-27", class: Migration20261127Handover },
    ...MANDATE_DISCLOSURES_MIGRATIONS,
    ...FROZEN_FIGURE_MIGRATIONS,
    ...createWhoSawWhatMigrations("naturalisation_procedure"),
    ...NARROWING_MIGRATIONS,
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
    ...createAssignedLogMigrations("naturalisation_procedure"),
    ...LOG_LEAVES_MIGRATIONS,
    ...FIGURE_ACCESS_MIGRATIONS,
    ...FIGURE_REVIEW_MIGRATIONS,
    { name: "links-to-end-2026-11-29", class: Migration20261129LinksToEnd },
    ...CONSENT_AUDIT_MIGRATIONS,
  ],
  cubes: [PIPELINE_CUBE, HANDOVER_CUBE],
  retained: [
    ...RETAINED_PROCEDURES,
    DISCLOSURE_DELAY_RETAINED,
    AUDIT_ASSIGNMENT_RETAINED,
    MANDATE_USE_RETAINED,
    USED_HANDOVER_RETAINED,
    FIGURE_ACCESS_RETAINED,
  ],
  forbidden: { secret: listSecretColumns(REGISTRY) },
};
