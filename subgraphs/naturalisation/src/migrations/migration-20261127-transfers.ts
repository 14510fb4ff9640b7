import { dependentOf, replacePolicies } from "@kim-hub/kit/row-level-security";
import { Migration } from "@mikro-orm/migrations";

/** Offers of procedures to other naturalisation offices, and the two functions by which a procedure passes from one to the other. */
export class Migration20261127Transfers extends Migration {
  override up(): void {
    this.addSql(`
      create table "procedure_transfer" ("id" uuid not null primary key, "procedure_id" uuid not null,
        "from_authority" text not null, "to_authority" text not null, "requested_on" date not null,
        "state" text not null, "decided_on" date null, "pseudonym" text not null, "version" int not null default 1);
      create index "procedure_transfer_procedure_id_index" on "procedure_transfer" ("procedure_id");
      create index "procedure_transfer_to_authority_index" on "procedure_transfer" ("to_authority");
      alter table "procedure_transfer" add constraint "procedure_transfer_procedure_id_foreign"
        foreign key ("procedure_id") references "naturalisation_procedure" ("id");
      alter table "procedure_transfer" add constraint "procedure_transfer_decided_check"
        check ((decided_on is null) = (state = 'REQUESTED'));
      alter table "procedure_transfer" add constraint "procedure_transfer_other_check" check (from_authority <> to_authority);
      alter table "procedure_transfer" add constraint "procedure_transfer_state_check"
        check ("state" in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'REVOKED'));

      create function "procedure_transfer_name_sender_fn"() returns trigger as $$ begin
        select authority_id, pseudonym into strict new.from_authority, new.pseudonym
      from naturalisation_procedure where id = new.procedure_id;
    return new; end; $$ language plpgsql;
      create trigger "name_sender" before insert or update on "procedure_transfer"
        for each row execute function "procedure_transfer_name_sender_fn"();

      alter table "procedure_transfer" enable row level security;
      ${replacePolicies("procedure_transfer", dependentOf("naturalisation_procedure", "procedure_id"))}
      create policy "to_receiver" on "procedure_transfer" for select
        using (to_authority = current_setting('app.authority', true));

      -- They run as the owner of the tables: what they read and write is in them, and nothing else.
      create function is_offered_to_own_authority(offered uuid) returns boolean language plpgsql stable
        security definer set search_path from current as $$
          begin
            return exists (select 1 from procedure_transfer where procedure_id = offered and state = 'REQUESTED'
              and to_authority = current_setting('app.authority', true));
          end
        $$;
      create function answer_transfer(transfer uuid, answer text, answered_on date) returns void language plpgsql
        security definer set search_path from current as $$
          declare
            own text := current_setting('app.authority', true);
            moved uuid;
          begin
            update procedure_transfer set state = answer, decided_on = answered_on, version = version + 1
              where id = transfer and state = 'REQUESTED' and (
                (to_authority = own and answer in ('ACCEPTED', 'REJECTED'))
                or (from_authority = own and answer = 'REVOKED'));
            if not found then
              raise exception 'The transfer waits for no such answer of this authority.';
            end if;
            if answer = 'ACCEPTED' then
              select procedure_id into strict moved from procedure_transfer where id = transfer;
              update naturalisation_procedure set version = version + 1, decision = 'TRANSFERRED',
                decided_on = answered_on, transferred_to = own, transferred_on = answered_on
                where id = moved and decision is null;
              if not found then
                raise exception 'The procedure has ended.';
              end if;
              update procedure_stage set version = version + 1, ended_on = greatest(started_on, answered_on)
                where procedure_id = moved and ended_on is null;
              insert into procedure_stage (id, procedure_id, stage, started_on, ended_on)
                values (gen_random_uuid(), moved, 'TRANSFERRED', answered_on, answered_on);
            end if;
          end
        $$;
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'naturalisation_procedure'::regclass and grantee not in (0, relowner)
          loop
            execute format('grant execute on function is_offered_to_own_authority, answer_transfer to %s',
              application.name);
          end loop;
        end
      $$;
      create policy "for_transfer" on "naturalisation_procedure" for select
        using (current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id));
    `);
  }
}
