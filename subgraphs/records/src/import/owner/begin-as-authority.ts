import { setSessionVariables } from "@kim-hub/kit/session-variables";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { namesOf } from "../../store/names-of.js";
import { OWN_AUTHORITY_RULE } from "../../store/own-row-rule.js";
import { runSql } from "../../store/run-sql.js";
import { isRecorded } from "../../table/recorded-table.js";
import type { Registry } from "../../table/registry.js";
import type { RowOwner } from "./row-owner.js";

/** The database's role is one that row-level security does not hold; its message is a sentence for the person who set it. */
export class UnheldRoleError extends Error {
  constructor() {
    super("An office's rows are imported with the rights of its application role, not of the database's owner.");
  }
}

/**
 * Begins an import under row-level security: the tables show and take no rows but those of the importer's authority, and of those
 * the ones that the importer's role may touch.
 */
export async function beginAsAuthority(
  em: EntityManager,
  { tables, ownership }: Pick<Registry, "tables" | "ownership">,
  importer: Viewer,
): Promise<RowOwner> {
  const { authority, actor, role } = importer;
  if (authority === null) throw new Error("Who imports an office's rows speaks for an authority.");
  for (const { entity } of tables.filter(isRecorded)) {
    const { table } = namesOf(em, entity);
    const [held] = await runSql<{ isActive: boolean }>(em, `select row_security_active(?) as "isActive"`, [table]);
    if (!held?.isActive) throw new UnheldRoleError();
  }
  // A data steward has no cases: this task alone opens the authority's.
  const isSteward = role === Role.DATA_STEWARD;
  await setSessionVariables(em, {
    "app.authority": authority,
    "app.actor": actor,
    ...(isSteward && { "app.task": "IMPORT" }),
  });

  return {
    importer,
    lock: ownership.lockOf(authority),
    ...(isSteward && { ownRule: OWN_AUTHORITY_RULE }),
    mayWrite: isRecorded,
    // The database itself refuses every other's row.
    findForeign: async () => new Map(),
  };
}
