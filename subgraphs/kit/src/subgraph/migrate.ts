import { setTimeout as pause } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { createKnownViews, dropKnownViews } from "../database/known-views.js";
import { widenOfficeChecks } from "../database/office-checks.js";
import { createOfficeOfRole } from "../database/office-of-role.js";
import { createForbiddenFields } from "../forbidden-texts/forbidden-fields-sql.js";
import { KNOWN_FROZEN_FIGURES } from "../frozen-figures/known-frozen-figures.js";
import { createDueFunction } from "../retention/due-function.js";
import { createOverdueFunction } from "../retention/overdue-function.js";
import { createOrm, type DatabaseDefinition, listRetained, type Orm } from "./database.js";

/** Below PostgreSQL's own second until it looks for a deadlock, so that of two who wait for each other the migration gives way. */
const LOCK_MILLISECONDS = 500;
const MOST_ATTEMPTS = 40;
const PAUSE_MILLISECONDS = 500;
const LOCK_NOT_AVAILABLE = "55P03";
const TABLE = "mikro_orm_migrations";

/** A database that no migration of this program may change; the sentence says why. */
export class MigrationRefusedError extends Error {}

/**
 * Brings a database to the newest migration as its owner role; returns how many were run. It is one transaction: who reads meanwhile
 * finds the database as it was or as it will be. It waits for no request longer than half a second, and begins anew.
 */
export async function migrate(parts: DatabaseDefinition, ownerUrl: string): Promise<number> {
  const orm = createOrm(parts, ownerUrl);
  try {
    return await whenFree(() => orm.em.fork().transactional((em) => bringUp(orm, em, parts)));
  } finally {
    await orm.close();
  }
}

/** The migrations of this release that have not run, read alone; throws `MigrationRefusedError` where one has that is not of it. */
export async function listPendingMigrations(parts: DatabaseDefinition, ownerUrl: string): Promise<readonly string[]> {
  const orm = createOrm(parts, ownerUrl);
  try {
    await requireOwnHistory(orm);
    const executed = new Set(await listExecuted(orm));

    return listKnown(orm).filter((name) => !executed.has(name));
  } finally {
    await orm.close();
  }
}

/** Runs the same and takes it all back; returns the names of the migrations, in their order. */
export async function rehearseMigration(parts: DatabaseDefinition, ownerUrl: string): Promise<readonly string[]> {
  const orm = createOrm(parts, ownerUrl);
  try {
    const isNew = (await listExecuted(orm)) === null;
    const pending = await orm.migrator.getPending();
    await whenFree(() =>
      orm.em
        .fork()
        .transactional(async (em) => {
          await bringUp(orm, em, parts);
          throw new TakenBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        }),
    );
    // Looking for what is pending has made it.
    if (isNew) await orm.em.fork().execute(`drop table ${TABLE}`);

    return pending.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

class TakenBack extends Error {}

async function bringUp(orm: Orm, em: EntityManager, parts: DatabaseDefinition): Promise<number> {
  await requireOwnHistory(orm);
  await em.execute(`set local lock_timeout = ${LOCK_MILLISECONDS}`);
  await dropKnownViews(em);
  const { length } = await orm.migrator.up({ transaction: em.getTransactionContext() });
  await widenOfficeChecks(em);
  if (parts.knowsRoles) await createOfficeOfRole(em);
  await createDueFunction(em, listRetained(parts));
  await createKnownViews(em, { tables: parts.known ?? [], others: [KNOWN_FROZEN_FIGURES] });
  if (await knowsAssignments(em)) {
    if (parts.forbidden) await createForbiddenFields(em, parts.forbidden);
    await createOverdueFunction(em, listRetained(parts));
  }

  return length;
}

/** A migration that this program does not know is one of a newer release, or of another subgraph. */
async function requireOwnHistory(orm: Orm): Promise<void> {
  const known = new Set(listKnown(orm));
  const unknown = (await listExecuted(orm))?.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new MigrationRefusedError(
    `The database holds the migration ${unknown}, which is not one of this subgraph in this release: it belongs to another subgraph or was migrated by a newer release.`,
  );
}

function listKnown(orm: Orm): readonly string[] {
  return orm.config.get("migrations").migrationsList?.map((each) => ("name" in each ? each.name : "")) ?? [];
}

/** The names of the migrations that have run; null where none ever has. */
async function listExecuted(orm: Orm): Promise<readonly string[] | null> {
  const em = orm.em.fork();
  const [{ exists } = { exists: false }] = await em.execute<{ exists: boolean }[]>(
    `select to_regclass('public.${TABLE}') is not null as exists`,
  );
  if (!exists) return null;
  const rows = await em.execute<{ name: string }[]>(`select name from ${TABLE} order by id`);

  return rows.map(({ name }) => name);
}

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (Object(error).code !== LOCK_NOT_AVAILABLE || attempt === MOST_ATTEMPTS) throw error;
      await pause(PAUSE_MILLISECONDS);
    }
  }
}

/** What answers audits rests on `assigned`, which a database of before does not have yet. */
async function knowsAssignments(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ knows: boolean }[]>("select to_regprocedure('assigned()') is not null as knows");

  return row?.knows ?? false;
}
