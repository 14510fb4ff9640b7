import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

const DAY = "(log.at at time zone 'Europe/Berlin')::date";

/** The log tells an audit which of its entries rest on a mandate, or on nothing. */
class ConsentAuditMigration extends Migration {
  override up(): void {
    this.addSql(`
      -- It runs as the owner of the log: it answers who audits one of this office's authorities for people of that authority, and does
      -- nothing else. Whoever reads their own entries (Art. 15 DSGVO) has a mandate that rests on nobody's permission. A change that the
      -- office made itself (import) has no norm and is no disclosure.
      create function list_logged_uses(first_day date, last_day date, most int, out id uuid, out at text, out purpose text, out basis text,
          out mandate_id text, out is_first boolean, out subject text)
        returns setof record language sql stable security definer set search_path from current as $$
          select log.id, to_char(log.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), log.purpose, log.basis, log.mandate_id,
            not exists (select from disclosure_log earlier
              where earlier.mandate_id = log.mandate_id and earlier.refusal is null and earlier.at < log.at),
            log.subject
          from disclosure_log log
          where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR'
            and log.at >= first_day::timestamp at time zone 'Europe/Berlin'
            and log.at < (last_day + 1)::timestamp at time zone 'Europe/Berlin'
            and log.refusal is null
            and case when log.mandate_id is null then log.basis is null and log.kind = 'READ'
              else not (log.role = 'DATA_SUBJECT' and log.purpose = 'SUBJECT_ACCESS') end
            and exists (select from assigned() assignment
              join person_register person on person.authority_id = assignment.authority_id and person.pseudonym = log.subject
              where ${DAY} between assignment.period_from and assignment.period_to)
          order by log.at, log.id limit most
        $$;
      ${grantFunctionSql("list_logged_uses", "disclosure_log")}
    `);
  }
}

/** After those of assignments, whose function this one asks. */
export const CONSENT_AUDIT_MIGRATIONS: readonly MigrationObject[] = [
  { name: "consent-audit-2026-11-29", class: ConsentAuditMigration },
];
