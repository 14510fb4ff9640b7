import { Migration } from "@mikro-orm/migrations";

/** No entity's: rows come with what deletes, as the owner, and functions alone read them. */
export const REMOVED_STATES = "removed_states";

/** Of which states of a table, known from one instant to another, how many were removed, why and when; never what they said or whose they were. */
export class RemovedStatesMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "${REMOVED_STATES}" (
        "id" bigint generated always as identity primary key,
        "table" text not null,
        "reason" text not null check ("reason" in ('RETENTION', 'RECTIFICATION')),
        "known_from" timestamptz null,
        "known_until" timestamptz not null,
        "count" int not null check ("count" > 0),
        "removed_at" timestamptz not null default now());
      create index "${REMOVED_STATES}_table_index" on "${REMOVED_STATES}" ("table", "known_until");
      alter table "${REMOVED_STATES}" enable row level security;
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = '${REMOVED_STATES}'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke all on ${REMOVED_STATES} from %s', application.name);
            execute format('revoke all on sequence ${REMOVED_STATES}_id_seq from %s', application.name);
          end loop;
        end
      $$;
      -- A record of a removal is for good, also against a slip of the owner.
      create function keep_removed_states() returns trigger language plpgsql as $$
        begin raise exception 'What is recorded of removed states stays.'; end $$;
      create trigger keep before update or delete or truncate on "${REMOVED_STATES}"
        for each statement execute function keep_removed_states();
    `);
  }
}
