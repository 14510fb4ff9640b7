import { DryDriver } from "../database/dry-driver.js";
import { refuseDryRun } from "../dry-run/refuse-dry-run.js";
import { STATEMENT_MILLISECONDS } from "../limits/request-work.js";
import { createOrm, type DatabaseDefinition, type Orm } from "./database.js";
import type { SubgraphConfig } from "./subgraph-config.js";

/** A subgraph's database as its dry runs see it, opened by the first of them. */
interface DryOrm {
  /** Throws in production, where there are none. */
  get(): Orm;
  close(): Promise<void>;
}

export function createDryOrm(
  database: DatabaseDefinition,
  { allowsDryRuns, databaseUrl }: Pick<SubgraphConfig, "allowsDryRuns" | "databaseUrl">,
): DryOrm {
  let opened: Orm | null = null;

  return {
    get() {
      if (!allowsDryRuns) throw refuseDryRun();
      opened ??= createOrm(database, databaseUrl, { statementMilliseconds: STATEMENT_MILLISECONDS, driver: DryDriver });

      return opened;
    },
    close: async () => opened?.close(),
  };
}
