import { Migration } from "@mikro-orm/migrations";
import { APPEND } from "./disclosure-log.js";

/** The disclosure log, the same in every office's database. */
export class DisclosureLogMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "disclosure_log" (
        "id" uuid not null primary key,
        "at" timestamptz not null,
        "request_id" text not null,
        "actor" text not null,
        "role" text not null,
        "body" text null,
        "authority" text null,
        "purpose" text null,
        "case_reference" text null,
        "subject" text not null,
        "mandate_id" text null,
        "entity_type" text not null,
        "fields" text[] not null
      );
      create index "disclosure_log_at_index" on "disclosure_log" ("at");
      create index "disclosure_log_subject_index" on "disclosure_log" ("subject");
      alter table "disclosure_log" enable row level security;
      create policy "append" on "disclosure_log" for insert with check (true);
    `);
  }
}

/** The log takes refused attempts and changes too; the row's date and actor are the database's. */
export class DisclosureLogAccountMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table "disclosure_log" rename column "entity_type" to "coordinate";
      alter table "disclosure_log" alter column "at" set default now();
      alter table "disclosure_log" alter column "subject" drop not null;
      alter table "disclosure_log" add column "kind" text not null default 'READ';
      alter table "disclosure_log" alter column "kind" drop default;
      alter table "disclosure_log" add column "refusal" text null;
      alter table "disclosure_log" add constraint "disclosure_log_kind_check" check ("kind" in ('READ', 'WRITE'));
      alter table "disclosure_log" add constraint "disclosure_log_subject_check"
        check (subject is not null or refusal is not null);
      alter policy "append" on "disclosure_log"
        with check (at = now() and actor = current_setting('app.actor', true));
    `);
  }
}

/** The application role can add to the log and nothing else, and has no business with the list of migrations. */
export class ApplicationRoleMigration extends Migration {
  override up(): void {
    this.addSql(`
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name
            from pg_class, aclexplode(relacl)
            where oid in ('disclosure_log'::regclass, 'mikro_orm_migrations'::regclass)
              and grantee not in (0, relowner)
          loop
            execute format('revoke all on mikro_orm_migrations from %s', application.name);
            execute format('revoke all on sequence mikro_orm_migrations_id_seq from %s', application.name);
            execute format('revoke select, update, delete on disclosure_log from %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

/** What was disclosed under a mandate is found by it. */
export class DisclosureLogMandateMigration extends Migration {
  override up(): void {
    this.addSql(`
      create index "disclosure_log_mandate_id_index" on "disclosure_log" ("mandate_id") where mandate_id is not null;
    `);
  }
}

/** A row says by which norms its field may be read or changed. */
export class DisclosureLogBasisMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "disclosure_log" add column "basis" text null;`);
  }
}

/** The rows of several answers are written together, once those have executed. */
export class DisclosureLogTogetherMigration extends Migration {
  override up(): void {
    this.addSql(`alter policy "append" on "disclosure_log" with check (${APPEND});`);
  }
}
