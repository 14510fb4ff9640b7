import { type EntityClass, type MigrationObject, MikroORM } from "@mikro-orm/core";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import { Migrator } from "@mikro-orm/migrations";
import type { Pool } from "pg";
import { BindingDriver } from "../database/binding-driver.js";
import { KNOWN_SCHEMA } from "../database/known-at.js";
import type { KnownTable } from "../database/known-views.js";
import { REMOVED_STATES, RemovedStatesMigration } from "../database/removed-states-migration.js";
import { StatementCounter } from "../database/statement-counter.js";
import { tlsOf } from "../database/tls-of.js";
import { Disclosure } from "../disclosure/disclosure-log.js";
import {
  ApplicationRoleMigration,
  DisclosureLogAccountMigration,
  DisclosureLogBasisMigration,
  DisclosureLogMandateMigration,
  DisclosureLogMigration,
  DisclosureLogTogetherMigration,
} from "../disclosure/disclosure-log-migration.js";
import type { ForbiddenFields } from "../forbidden-texts/forbidden-fields-sql.js";
import type { Cube } from "../frozen-figures/cube.js";
import { localDayOf, type RetainedRecord } from "../retention/retained-record.js";
import { LogEntryMigration } from "../transparency-log/log-entry-migration.js";
import { LOG_TABLES, TransparencyLogMigration } from "../transparency-log/transparency-log-migration.js";

/** One subgraph's tables: all that is needed to migrate and open its database. */
export interface DatabaseDefinition {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationObject[];
  /** The records deleted after a time, beside the disclosure log; a record before those that it rests on. */
  readonly retained?: readonly RetainedRecord[];
  /** The tables of which the history keeps every change, so that they can be read as they stood at an earlier instant. */
  readonly known?: readonly KnownTable[];
  /** The figures that are frozen at every quarter's end. */
  readonly cubes?: readonly Cube[];
  /** What an audit looks for in its logs, where it may be audited for it. */
  readonly forbidden?: ForbiddenFields;
  /** Whether functions of it ask in which office a role works (`office_of_role`). */
  readonly knowsRoles?: boolean;
}

const DISCLOSURE_LOG: RetainedRecord = {
  record: "DISCLOSURE_LOG",
  table: "disclosure_log",
  countedFrom: localDayOf("at"),
  beginningOf: "log_index",
  dependents: [{ table: "log_padding", where: '"start" <= (select max(log_index) + 1 from due)' }],
};

/** Every kind of record that this database's office deletes after a time. */
export function listRetained({ retained = [] }: DatabaseDefinition): readonly RetainedRecord[] {
  return [...retained, DISCLOSURE_LOG];
}

/** They come first in every subgraph's database. */
const COMMON_MIGRATIONS: readonly MigrationObject[] = [
  { name: "disclosure-log-2026-11-23", class: DisclosureLogMigration },
  { name: "disclosure-log-account-2026-11-26", class: DisclosureLogAccountMigration },
  { name: "application-role-2026-11-26", class: ApplicationRoleMigration },
  { name: "disclosure-log-mandate-2026-11-27", class: DisclosureLogMandateMigration },
  { name: "transparency-log-2026-11-28", class: TransparencyLogMigration },
  { name: "disclosure-log-basis-2026-11-28", class: DisclosureLogBasisMigration },
  { name: "disclosure-log-together-2026-11-28", class: DisclosureLogTogetherMigration },
  { name: "removed-states-2026-11-29", class: RemovedStatesMigration },
  { name: "log-entry-2026-11-29", class: LogEntryMigration },
];

export type Orm = MikroORM<BindingDriver>;

interface OrmOptions {
  readonly statementMilliseconds?: number;
  readonly driver?: typeof BindingDriver;
  /** Gets the pool of connections once it is there. */
  readonly onPool?: (pool: Pool) => void;
}

/** Opens the database lazily: nothing is connected before the first statement. A statement may take for ever unless the time is given. */
export function createOrm(
  { entities, migrations }: DatabaseDefinition,
  databaseUrl: string,
  { statementMilliseconds = 0, driver = BindingDriver, onPool = () => {} }: OrmOptions = {},
): Orm {
  return new MikroORM({
    driver,
    // It would look for the database at the first connection and, where there is none yet, use another one for good.
    ensureDatabase: false,
    clientUrl: databaseUrl,
    entities: [...entities, Disclosure],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: { migrationsList: [...COMMON_MIGRATIONS, ...migrations], snapshot: false },
    // A function that a migration makes is its own, as are the logs, whose months come and go; triggers are their entities'.
    schemaGenerator: {
      ignoreRoutines: true,
      skipTables: ["disclosure_log", ...LOG_TABLES, REMOVED_STATES],
      ignoreSchema: [KNOWN_SCHEMA],
    },
    loggerFactory: () => new StatementCounter(),
    pool: { min: 0, max: 10 },
    driverOptions: { statement_timeout: statementMilliseconds, onPoolCreated: onPool, ...tlsOf(databaseUrl) },
  });
}
