import type { EntityManager } from "@mikro-orm/postgresql";

/** The schema of the views that show the rows as they stood at `app.known_at`, each under its table's name. */
const SCHEMA = "as_known";

/** Beside the tables: it is no entity's, and made anew after every migration. */
export const KNOWN_SCHEMA: string = SCHEMA;

const KNOWN_AT = "app.known_at";

/** The variables under which every statement of a session reads what was known at the instant (ISO 8601); none without one. */
export function knownAtVariables(knownAt: string | null): Readonly<Record<string, string>> {
  return knownAt === null ? {} : { [KNOWN_AT]: knownAt, search_path: `${SCHEMA}, public` };
}

/** The instant as of which the manager's statements read; null where they read the rows as they are. */
export function knownAtOf(em: EntityManager): string | null {
  const knownAt = em.getSessionContext()?.variables?.[KNOWN_AT];

  return typeof knownAt === "string" ? knownAt : null;
}

/** The instant as SQL; null without one, and then nothing is later. */
export const KNOWN_AT_SQL: string = `nullif(current_setting('${KNOWN_AT}', true), '')::timestamptz`;
