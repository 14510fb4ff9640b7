import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

/** What an office's log holds under one mandate can be asked for by that mandate's id, and the log cannot be read otherwise. */
class MandateDisclosuresMigration extends Migration {
  override up(): void {
    this.addSql(`
      -- It runs as the owner of the log: it answers for one mandate, and does nothing else.
      create function list_mandate_disclosures(mandate text, out subject text, out at timestamptz, out fields text[])
        returns setof record language sql stable security definer set search_path from current as $$
          select log.subject, log.at, log.fields from disclosure_log log
          where log.mandate_id = mandate and log.refusal is null order by log.at, log.id
        $$;
      ${grantFunctionSql("list_mandate_disclosures", "disclosure_log")}
    `);
  }
}

/** After the office's own, so that the application role is known. */
export const MANDATE_DISCLOSURES_MIGRATIONS: readonly MigrationObject[] = [
  { name: "mandate-disclosures-2026-11-27", class: MandateDisclosuresMigration },
];
