import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

const DAY = (day: string) => `${day}::timestamp at time zone 'Europe/Berlin'`;
const AUDITOR = "current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR'";

/** What the log tells audit is bound to the caller's assignment: its authority's persons, and the days of its period. */
function createMigration(files: string): MigrationObject["class"] {
  return class extends Migration {
    override up(): void {
      this.addSql(`
        -- Of several authorities' persons with the same file reference none is meant.
        create or replace function find_logged_person(known_as text, reference text) returns text
          language sql stable security definer set search_path from current as $$
            select min(person.pseudonym) from person_register person
            where ${AUDITOR}
              and person.authority_id in (select assigned.authority_id from assigned())
              and (person.pseudonym = known_as or person.pseudonym in
                (select file.pseudonym from "${files}" file
                  where file.authority_id = person.authority_id and file.file_reference = reference))
            having count(*) = 1
          $$;

        create or replace function list_disclosures_of(known_as text, first_day date, last_day date, last_at timestamptz, last_id uuid, most int)
          returns setof disclosure_log language sql stable security definer set search_path from current as $$
            with person as materialized (
              select person.pseudonym, assigned.period_from, assigned.period_to
              from assigned() join person_register person using (authority_id)
              where person.pseudonym = find_logged_person(known_as, null)
            )
            select log.* from disclosure_log log
            where log.subject = (select pseudonym from person)
              and log.at >= (select ${DAY("greatest(period_from, first_day)")} from person)
              and log.at < (select ${DAY("(least(period_to, last_day) + 1)")} from person)
              and (last_at is null or (log.at, log.id) < (last_at, last_id))
            order by log.at desc, log.id desc limit most
          $$;

        -- Drawn by the hash of seed and entry, so that nobody chooses, and what is logged on other days changes nothing.
        create function draw_disclosures(first_day date, last_day date, seed text, most int, out entry disclosure_log, out justification text)
          returns setof record language sql stable security definer set search_path from current as $$
            with audited as materialized (
              select assigned.authority_id, assigned.period_from, assigned.period_to from assigned() where ${AUDITOR}
            )
            select log, case
                when log.role = 'DATA_SUBJECT' then 'OWN_DATA'
                when log.mandate_id is not null then 'MANDATE'
                when log.role = 'DATA_PROTECTION_AUDITOR' then 'ASSIGNMENT'
                when log.authority = person.authority_id then 'OWN_FILE'
                else 'UNEXPLAINED' end
            from disclosure_log log
            join person_register person on person.pseudonym = log.subject
            join audited on audited.authority_id = person.authority_id
            where log.refusal is null
              and log.at >= ${DAY("greatest(audited.period_from, first_day)")}
              and log.at < ${DAY("(least(audited.period_to, last_day) + 1)")}
              and log.at >= ${DAY("first_day")} and log.at < ${DAY("(last_day + 1)")}
            order by sha256(convert_to(seed || '/' || log.id, 'UTF8')), log.id limit most
          $$;
        revoke execute on function draw_disclosures from public;
        ${grantFunctionSql("draw_disclosures", "disclosure_log")}
      `);
    }
  };
}

/** After those of the audit assignments. */
export function createAssignedLogMigrations(files: string): readonly MigrationObject[] {
  return [{ name: "assigned-log-2026-11-29", class: createMigration(files) }];
}
