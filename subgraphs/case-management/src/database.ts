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
import { createWhoSawWhatMigrations } from "@kim-hub/kit/who-saw-what-migration";
import { OFFICE_ENTITIES, OFFICE_MIGRATIONS } from "@kim-hub/records/office-tables";
import { listSecretColumns } from "@kim-hub/records/secret-columns";
import { COVERAGE_CUBE } from "./case-coverage/coverage-cube.js";
import { HANDOVER_CUBE } from "./case-handover/handover-cube.js";
import { CONTACT_CUBE } from "./contact-figure/contact-cube.js";
import { FUNNEL_CUBE } from "./funnel/funnel-cube.js";
import { GAP_CUBE } from "./gap-figure/gap-cube.js";
import { SENT_CUBE } from "./handover-sent/sent-cube.js";
import { HISTORY } from "./history.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261126Deputyship } from "./migrations/migration-20261126-deputyship.js";
import { Migration20261127Case } from "./migrations/migration-20261127-case.js";
import { Migration20261127CaseWork } from "./migrations/migration-20261127-case-work.js";
import { Migration20261127Continued } from "./migrations/migration-20261127-continued.js";
import { Migration20261127Handover } from "./migrations/migration-20261127-handover.js";
import { Migration20261127Mandates } from "./migrations/migration-20261127-mandates.js";
import { Migration20261127Speed } from "./migrations/migration-20261127-speed.js";
import { Migration20261127Transfer } from "./migrations/migration-20261127-transfer.js";
import { Migration20261129LinksToEnd } from "./migrations/migration-20261129-links-to-end.js";
import { NOUNS } from "./nouns.js";
import { PATTERN_CUBE } from "./pathway-pattern/pattern-cube.js";
import { RETAINED_CASES } from "./retention/retained-cases.js";
import { REGISTRY } from "./tables.js";

export const database: DatabaseDefinition = {
  entities: [
    ...NOUNS.flatMap(({ entities = [] }) => entities),
    HISTORY.entity,
    ...OFFICE_ENTITIES,
    MaskedContribution,
    FrozenFigure,
    FigureAccess,
  ],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    ...MANDATE_USE_MIGRATIONS,
    { name: "deputyship-2026-11-26", class: Migration20261126Deputyship },
    ...OFFICE_MIGRATIONS,
    { name: "case-2026-11-27", class: Migration20261127Case },
    { name: "case-work-2026-11-27", class: Migration20261127CaseWork },
    { name: "transfer-2026-11-27", class: Migration20261127Transfer },
    { name: "speed-2026-11-27", class: Migration20261127Speed },
    { name: "continued-2026-11-27", class: Migration20261127Continued },
    { name: "mandates-2026-11-27", class: Migration20261127Mandates },
    { name: "handover-2026-11-27", class: Migration20261127Handover },
    ...MANDATE_DISCLOSURES_MIGRATIONS,
    ...MASKED_CONTRIBUTION_MIGRATIONS,
    ...FROZEN_FIGURE_MIGRATIONS,
    ...createWhoSawWhatMigrations("case_management_case"),
    ...NARROWING_MIGRATIONS,
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
    ...createAssignedLogMigrations("case_management_case"),
    ...LOG_LEAVES_MIGRATIONS,
    ...FIGURE_ACCESS_MIGRATIONS,
    ...FIGURE_REVIEW_MIGRATIONS,
    { name: "links-to-end-2026-11-29", class: Migration20261129LinksToEnd },
    ...CONSENT_AUDIT_MIGRATIONS,
  ],
  cubes: [FUNNEL_CUBE, COVERAGE_CUBE, CONTACT_CUBE, SENT_CUBE, GAP_CUBE, PATTERN_CUBE, HANDOVER_CUBE],
  retained: [
    ...RETAINED_CASES,
    DISCLOSURE_DELAY_RETAINED,
    AUDIT_ASSIGNMENT_RETAINED,
    MANDATE_USE_RETAINED,
    FIGURE_ACCESS_RETAINED,
  ],
  forbidden: { secret: listSecretColumns(REGISTRY) },
};
