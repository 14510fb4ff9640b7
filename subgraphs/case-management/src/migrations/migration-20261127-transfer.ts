import { grantFunctionSql } from "@kim-hub/kit/grant-function";
import { Migration } from "@mikro-orm/migrations";

/** Offers of cases to other providers, and the two functions by which a case passes from one to the other. */
export class Migration20261127Transfer extends Migration {
  override up(): void {
    this.addSql(`
      create table "case_transfer" ("id" uuid not null primary key, "case_file_id" uuid not null,
        "version" int not null default 1, "from_authority" text not null, "to_authority" text not null,
        "requested_on" date not null, "consent_on" date not null, "state" text not null, "decided_on" date null,
        "pseudonym" text not null);
      create index "case_transfer_case_file_id_index" on "case_transfer" ("case_file_id");
      create index "case_transfer_to_authority_index" on "case_transfer" ("to_authority");
      alter table "case_transfer" add constraint "case_transfer_case_file_id_foreign"
        foreign key ("case_file_id") references "case_management_case" ("id");
      alter table "case_transfer" add constraint "case_transfer_decided_check"
        check ((decided_on is null) = (state = 'REQUESTED'));
      alter table "case_transfer" add constraint "case_transfer_consent_check" check (consent_on <= requested_on);
      alter table "case_transfer" add constraint "case_transfer_other_check" check (from_authority <> to_authority);
      alter table "case_transfer" add constraint "case_transfer_state_check"
        check ("state" in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'REVOKED'));

      create function "case_transfer_name_sender_fn"() returns trigger as $$ begin
        select authority_id, pseudonym into strict new.from_authority, new.pseudonym
      from case_management_case where id = new.case_file_id;
    return new; end; $$ language plpgsql;
      create trigger "name_sender" before insert or update on "case_transfer"
        for each row execute function "case_transfer_name_sender_fn"();

      alter table "case_transfer" enable row level security;
      create policy "read_with_parent" on "case_transfer" for select
        using (exists (select 1 from case_management_case parent where parent.id = case_file_id));
      create policy "own_authority" on "case_transfer"
        using (exists (select 1 from case_management_case parent
          where parent.id = case_file_id and parent.authority_id = current_setting('app.authority', true)))
        with check (exists (select 1 from case_management_case parent
          where parent.id = case_file_id and parent.authority_id = current_setting('app.authority', true)));
      create policy "with_figures" on "case_transfer" for select
        using (current_setting('app.task', true) = 'FIGURES');
      create policy "to_receiver" on "case_transfer" for select
        using (to_authority = current_setting('app.authority', true));

      -- They run as the owner of the tables: what they read and write is in them, and nothing else.
      create function is_offered_to_own_authority(case_id uuid) returns boolean language plpgsql stable
        security definer set search_path from current as $$
          begin
            return exists (select 1 from case_transfer where case_file_id = case_id and state = 'REQUESTED'
              and to_authority = current_setting('app.authority', true));
          end
        $$;
      create function answer_transfer(transfer uuid, answer text, answered_on date) returns void language plpgsql
        security definer set search_path from current as $$
          declare
            own text := current_setting('app.authority', true);
          begin
            update case_transfer set state = answer, decided_on = answered_on, version = version + 1
              where id = transfer and state = 'REQUESTED' and (
                (to_authority = own and answer in ('ACCEPTED', 'REJECTED'))
                or (from_authority = own and answer = 'REVOKED'));
            if not found then
              raise exception 'The transfer waits for no such answer of this authority.';
            end if;
            if answer = 'ACCEPTED' then
              update case_management_case set version = version + 1, transferred_on = answered_on,
                state = case when closed_on is null then 'CLOSED_REFERRED' else state end,
                closed_on = coalesce(closed_on, greatest(opened_on, answered_on))
                where id = (select case_file_id from case_transfer where id = transfer);
            end if;
          end
        $$;
      ${grantFunctionSql("is_offered_to_own_authority, answer_transfer", "case_management_case")}
      create policy "for_transfer" on "case_management_case" for select
        using (current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id));
    `);
  }
}
