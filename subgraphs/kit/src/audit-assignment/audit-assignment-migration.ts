import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

const RECORDER = `((authority_id = current_setting('app.authority', true) and current_setting('app.role', true) = any (array['DATA_STEWARD', 'KIM_COORDINATOR']))
  or (authority_id = 'TRUST-CENTRE' and current_setting('app.role', true) = 'TRUST_OFFICER'))`;
const AUDITOR = "auditor = current_setting('app.actor', true)";

/** Assignments and their ends are added and never changed; which of them hold, everybody's functions ask `assigned`. */
class AuditAssignmentMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "audit_assignment" ("id" uuid not null primary key, "reference" text not null, "auditor" text not null,
        "auditing_body" text not null, "basis" text not null, "authority_id" text not null,
        "period_from" date not null, "period_to" date not null, "valid_from" date not null, "valid_until" date not null,
        "recorded_by" text not null, "recorded_at" timestamptz not null default now());
      alter table "audit_assignment" add constraint "audit_assignment_authority_id_reference_auditor_unique"
        unique ("authority_id", "reference", "auditor");
      alter table "audit_assignment" add constraint "audit_assignment_period_check" check (period_from <= period_to);
      alter table "audit_assignment" add constraint "audit_assignment_validity_check" check (valid_from <= valid_until);
      alter table "audit_assignment" add constraint "audit_assignment_parties_check" check (auditor <> recorded_by);
      alter table "audit_assignment" enable row level security;
      create policy "see_recorded" on "audit_assignment" for select using (${RECORDER});
      create policy "see_own" on "audit_assignment" for select using (${AUDITOR});
      create policy "append" on "audit_assignment" for insert
        with check (${RECORDER} and recorded_by = current_setting('app.actor', true) and recorded_at = now());
      create table "audit_assignment_end" ("id" uuid not null primary key, "authority_id" text not null, "auditor" text not null,
        "reason" text not null, "ended_by" text not null, "ended_at" timestamptz not null default now());
      alter table "audit_assignment_end" enable row level security;
      create policy "see_recorded" on "audit_assignment_end" for select using (${RECORDER});
      create policy "see_own" on "audit_assignment_end" for select using (${AUDITOR});
      create policy "append" on "audit_assignment_end" for insert
        with check (${RECORDER} and ended_by = current_setting('app.actor', true) and ended_at = now());
      -- It runs as the tables' owner, for functions that answer an audit: the caller's assignments that hold today under the reference that
      -- the run names, one for each authority that takes part. Who audits the authority that their token speaks for names none where they have one.
      create function assigned() returns setof audit_assignment
        language sql stable security definer set search_path from current as $$
          with held as (
            select assignment.* from audit_assignment assignment
            where assignment.auditor = current_setting('app.actor', true)
              and (now() at time zone 'Europe/Berlin')::date between assignment.valid_from and assignment.valid_until
              and not exists (select from audit_assignment_end ended where ended.id = assignment.id)
          )
          select held.* from held
          where held.reference = current_setting('app.assignment', true)
            or (coalesce(current_setting('app.assignment', true), '') = ''
              and held.authority_id = current_setting('app.authority', true)
              and (select count(*) from held other where other.authority_id = held.authority_id) = 1)
        $$;
      revoke execute on function assigned from public;
      ${grantFunctionSql("assigned", "audit_assignment")}
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'audit_assignment'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke update, delete on audit_assignment, audit_assignment_end from %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

/** After the office's own, so that the application role is known, and before those whose functions ask `assigned`. */
export const AUDIT_ASSIGNMENT_MIGRATIONS: readonly MigrationObject[] = [
  { name: "audit-assignment-2026-11-29", class: AuditAssignmentMigration },
];
