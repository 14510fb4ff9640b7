import { AUDIT_ASSIGNMENT_RETAINED } from "@kim-hub/kit/audit-assignment";
import { AUDIT_ASSIGNMENT_MIGRATIONS } from "@kim-hub/kit/audit-assignment-migration";
import { DATA_STATE_MIGRATIONS } from "@kim-hub/kit/data-state";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { historyOfDeleted } from "@kim-hub/kit/retained-record";
import { UnderscoreNamingStrategy } from "@mikro-orm/core";
import { HistoryEntry } from "./history/history-entry.js";
import { listKnownTables } from "./history/known-tables.js";
import { Migration20261123 } from "./migrations/migration-20261123.js";
import { Migration20261124Bodies } from "./migrations/migration-20261124-bodies.js";
import { Migration20261124Money } from "./migrations/migration-20261124-money.js";
import { Migration20261124Record } from "./migrations/migration-20261124-record.js";
import { Migration20261126AccompanimentCounts } from "./migrations/migration-20261126-accompaniment-counts.js";
import { Migration20261126Competences } from "./migrations/migration-20261126-competences.js";
import { Migration20261126DutyReports } from "./migrations/migration-20261126-duty-reports.js";
import { Migration20261126Figures } from "./migrations/migration-20261126-figures.js";
import { Migration20261126InferenceVersion } from "./migrations/migration-20261126-inference-version.js";
import { Migration20261126MilestoneStart } from "./migrations/migration-20261126-milestone-start.js";
import { Migration20261126Papers } from "./migrations/migration-20261126-papers.js";
import { Migration20261126PassThrough } from "./migrations/migration-20261126-pass-through.js";
import { Migration20261126Providers } from "./migrations/migration-20261126-providers.js";
import { Migration20261126Sources } from "./migrations/migration-20261126-sources.js";
import { Migration20261126StageModels } from "./migrations/migration-20261126-stage-models.js";
import { Migration20261126Statements } from "./migrations/migration-20261126-statements.js";
import { Migration20261129Agreements } from "./migrations/migration-20261129-agreements.js";
import { Migration20261129Financings } from "./migrations/migration-20261129-financings.js";
import { Migration20261129Incomes } from "./migrations/migration-20261129-incomes.js";
import { Migration20261129PostCosts } from "./migrations/migration-20261129-post-costs.js";
import { NOUNS } from "./nouns.js";
import { ReferenceState } from "./reference-state.js";
import { REGISTRY } from "./tables.js";

const naming = new UnderscoreNamingStrategy();

export const database: DatabaseDefinition = {
  entities: [...NOUNS.flatMap(({ entities = [] }) => entities), ReferenceState, HistoryEntry],
  migrations: [
    { name: "2026-11-23", class: Migration20261123 },
    { name: "2026-11-24-money", class: Migration20261124Money },
    { name: "2026-11-24-bodies", class: Migration20261124Bodies },
    { name: "2026-11-24-record", class: Migration20261124Record },
    { name: "2026-11-26-milestone-start", class: Migration20261126MilestoneStart },
    { name: "2026-11-26-papers", class: Migration20261126Papers },
    { name: "2026-11-26-pass-through", class: Migration20261126PassThrough },
    { name: "2026-11-26-sources", class: Migration20261126Sources },
    { name: "2026-11-26-statements", class: Migration20261126Statements },
    { name: "2026-11-26-duty-reports", class: Migration20261126DutyReports },
    { name: "2026-11-26-providers", class: Migration20261126Providers },
    { name: "2026-11-26-stage-models", class: Migration20261126StageModels },
    { name: "2026-11-26-figures", class: Migration20261126Figures },
    { name: "2026-11-26-accompaniment-counts", class: Migration20261126AccompanimentCounts },
    { name: "2026-11-26-competences", class: Migration20261126Competences },
    { name: "2026-11-26-inference-version", class: Migration20261126InferenceVersion },
    { name: "2026-11-29-post-costs", class: Migration20261129PostCosts },
    { name: "2026-11-29-incomes", class: Migration20261129Incomes },
    { name: "2026-11-29-financings", class: Migration20261129Financings },
    { name: "2026-11-29-agreements", class: Migration20261129Agreements },
    ...DATA_STATE_MIGRATIONS,
    ...AUDIT_ASSIGNMENT_MIGRATIONS,
  ],
  retained: [
    historyOfDeleted(REGISTRY.recorded.map(({ entity }) => naming.classToTableName(entity.name))),
    AUDIT_ASSIGNMENT_RETAINED,
  ],
  known: listKnownTables(),
};
