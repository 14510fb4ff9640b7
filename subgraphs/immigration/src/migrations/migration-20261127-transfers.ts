import { dependentOf, replacePolicies } from "@kim-hub/kit/row-level-security";
import { Migration } from "@mikro-orm/migrations";

/** Offers of files to other immigration offices, and the two functions by which a file passes from one to the other. */
export class Migration20261127Transfers extends Migration {
  override up(): void {
    this.addSql(`
      alter table "immigration_file"
        add column "transferred_from" text null,
        add column "transferred_from_on" date null,
        add column "transferred_on" date null,
        add constraint "immigration_file_transferred_from_check"
          check ((transferred_from is null) = (transferred_from_on is null) and transferred_from <> authority_id);
      alter table "residence_application" add column "taken_over" text null,
        add constraint "residence_application_taken_over_check" check ("taken_over" in ('PENDING', 'DECIDED'));

      create table "file_transfer" ("id" uuid not null primary key, "file_id" uuid not null,
        "from_authority" text not null, "to_authority" text not null, "requested_on" date not null,
        "state" text not null, "decided_on" date null, "pseudonym" text not null, "version" int not null default 1);
      create index "file_transfer_file_id_index" on "file_transfer" ("file_id");
      create index "file_transfer_to_authority_index" on "file_transfer" ("to_authority");
      alter table "file_transfer" add constraint "file_transfer_file_id_foreign"
        foreign key ("file_id") references "immigration_file" ("id");
      alter table "file_transfer" add constraint "file_transfer_decided_check"
        check ((decided_on is null) = (state = 'REQUESTED'));
      alter table "file_transfer" add constraint "file_transfer_other_check" check (from_authority <> to_authority);
      alter table "file_transfer" add constraint "file_transfer_state_check"
        check ("state" in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'REVOKED'));

      create function "file_transfer_name_sender_fn"() returns trigger as $$ begin
        select authority_id, pseudonym into strict new.from_authority, new.pseudonym
      from immigration_file where id = new.file_id;
    return new; end; $$ language plpgsql;
      create trigger "name_sender" before insert or update on "file_transfer"
        for each row execute function "file_transfer_name_sender_fn"();

      alter table "file_transfer" enable row level security;
      ${replacePolicies("file_transfer", dependentOf("immigration_file", "file_id"))}
      create policy "to_receiver" on "file_transfer" for select
        using (to_authority = current_setting('app.authority', true));

      -- They run as the owner of the tables: what they read and write is in them, and nothing else.
      create function is_offered_to_own_authority(offered uuid) returns boolean language plpgsql stable
        security definer set search_path from current as $$
          begin
            return exists (select 1 from file_transfer where file_id = offered and state = 'REQUESTED'
              and to_authority = current_setting('app.authority', true));
          end
        $$;
      create function answer_transfer(transfer uuid, answer text, answered_on date) returns void language plpgsql
        security definer set search_path from current as $$
          declare
            own text := current_setting('app.authority', true);
          begin
            update file_transfer set state = answer, decided_on = answered_on, version = version + 1
              where id = transfer and state = 'REQUESTED' and (
                (to_authority = own and answer in ('ACCEPTED', 'REJECTED'))
                or (from_authority = own and answer = 'REVOKED'));
            if not found then
              raise exception 'The transfer waits for no such answer of this authority.';
            end if;
            if answer = 'ACCEPTED' then
              update immigration_file set version = version + 1,
                handed_over_on = least(handed_over_on, answered_on),
                transferred_on = least(handed_over_on, answered_on)
                where id = (select file_id from file_transfer where id = transfer);
            end if;
          end
        $$;
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'immigration_file'::regclass and grantee not in (0, relowner)
          loop
            execute format('grant execute on function is_offered_to_own_authority, answer_transfer to %s',
              application.name);
          end loop;
        end
      $$;
      drop policy "own_authority" on "immigration_file";
      create policy "own_authority" on "immigration_file"
        using (authority_id = current_setting('app.authority', true)
          and (transferred_on is null or current_setting('app.task', true) = 'IMPORT'))
        with check (authority_id = current_setting('app.authority', true));
      create policy "for_transfer" on "immigration_file" for select
        using (current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id));
    `);
  }
}
