import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

const DELAYS = `
  create table "disclosure_delay" (
    "id" uuid not null primary key,
    "pseudonym" text not null,
    "authority_id" text not null,
    "since" date not null,
    "until" date not null,
    "reason" text not null,
    "recorded_by" text not null,
    "recorded_at" timestamptz not null default now()
  );
  create index "disclosure_delay_pseudonym_index" on "disclosure_delay" ("pseudonym");
  alter table "disclosure_delay" add constraint "disclosure_delay_reason_check"
    check ("reason" in ('OFFICIAL_TASK', 'PUBLIC_SAFETY', 'THIRD_PARTY'));
  alter table "disclosure_delay" add constraint "disclosure_delay_order_check" check (since <= until);
  alter table "disclosure_delay" enable row level security;
  create policy "see_own" on "disclosure_delay" for select
    using (authority_id = current_setting('app.authority', true));
  create policy "append" on "disclosure_delay" for insert
    with check (authority_id = current_setting('app.authority', true)
      and recorded_by = current_setting('app.actor', true) and recorded_at = now());`;

const TODAY = "(now() at time zone 'Europe/Berlin')::date";
const DAY = "(log.at at time zone 'Europe/Berlin')::date";
const PLACE = "(last_at is null or (log.at, log.id) < (last_at, last_id))";

/** The log tells the office's data-protection officer all that it holds of a person, and the person what was done, but for the delayed. */
function createMigration(files: string): MigrationObject["class"] {
  return class extends Migration {
    override up(): void {
      this.addSql(`
        ${DELAYS}
        -- As before, for the trust officer alone: others may read the log, too, by the functions below.
        create or replace function list_mandate_disclosures(mandate text, out subject text, out at timestamptz, out fields text[])
          returns setof record language sql stable security definer set search_path from current as $$
            select log.subject, log.at, log.fields from disclosure_log log
            where log.mandate_id = mandate and log.refusal is null and current_setting('app.role', true) = 'TRUST_OFFICER'
            order by log.at, log.id
          $$;

        -- It runs as the owner of the tables: the officer sees no file, and learns of their own authority's people only.
        create function find_logged_person(known_as text, reference text) returns text
          language sql stable security definer set search_path from current as $$
            select person.pseudonym from person_register person
            where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR'
              and person.authority_id = current_setting('app.authority', true)
              and (person.pseudonym = known_as or person.pseudonym =
                (select file.pseudonym from "${files}" file
                  where file.authority_id = person.authority_id and file.file_reference = reference))
          $$;
        ${grantFunctionSql("find_logged_person", "disclosure_log")}

        -- It runs as the owner of the log: it answers the officer for one person of their own authority, and does nothing else.
        create function list_disclosures_of(known_as text, first_day date, last_day date, last_at timestamptz, last_id uuid, most int)
          returns setof disclosure_log language sql stable security definer set search_path from current as $$
            select log.* from disclosure_log log
            where log.subject = find_logged_person(known_as, null)
              and log.at >= coalesce(first_day, '-infinity')::timestamp at time zone 'Europe/Berlin'
              and (last_day is null or log.at < (last_day + 1)::timestamp at time zone 'Europe/Berlin')
              and ${PLACE}
            order by log.at desc, log.id desc limit most
          $$;
        ${grantFunctionSql("list_disclosures_of", "disclosure_log")}

        -- The same for the person, of whose mandate the session holds the pseudonyms: without actors, and without what is delayed.
        create function list_own_disclosures(last_at timestamptz, last_id uuid, most int, out id uuid, out at timestamptz,
            out role text, out body text, out authority text, out purpose text, out basis text, out kind text, out coordinate text, out fields text[])
          returns setof record language sql stable security definer set search_path from current as $$
            select log.id, log.at, log.role, log.body, log.authority, log.purpose, log.basis, log.kind, log.coordinate, log.fields
            from disclosure_log log
            where current_setting('app.role', true) = 'DATA_SUBJECT'
              and log.subject = any (string_to_array(current_setting('app.pseudonyms', true), ' '))
              and log.refusal is null
              and not exists (select from disclosure_delay delay
                where delay.pseudonym = log.subject and ${DAY} >= delay.since and ${TODAY} <= delay.until)
              and ${PLACE}
            order by log.at desc, log.id desc limit most
          $$;
        ${grantFunctionSql("list_own_disclosures", "disclosure_log")}
      `);
    }
  };
}

/** After those of the office's files, whose table is named here. */
export function createWhoSawWhatMigrations(files: string): readonly MigrationObject[] {
  return [{ name: "who-saw-what-2026-11-28", class: createMigration(files) }];
}
