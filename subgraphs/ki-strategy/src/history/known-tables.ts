import type { KnownTable } from "@kim-hub/kit/known-views";
import { UnderscoreNamingStrategy } from "@mikro-orm/core";
import { REGISTRY } from "../tables.js";

const naming = new UnderscoreNamingStrategy();

/** The tables that files are loaded into or clients record rows in, each once: a table may have rows of several files. */
export function listKnownTables(): readonly KnownTable[] {
  const { tables, recorded } = REGISTRY;
  const entities = new Set([...tables, ...recorded].map(({ entity }) => entity));

  return [...entities].map((entity) => ({
    table: naming.classToTableName(entity.name),
    clientCounts: recorded.flatMap((table) => (table.entity === entity ? (table.recorded.clientCounts ?? []) : [])),
  }));
}
