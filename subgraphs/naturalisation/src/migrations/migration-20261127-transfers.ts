import { answerTransferSql, readOfferedSql } from "@kim-hub/records/transfer-functions";
import { transferTriggersSql } from "@kim-hub/records/transfer-triggers";
import { Migration } from "@mikro-orm/migrations";

const TABLES = {
  files: "naturalisation_procedure",
  transfers: "procedure_transfer",
  file: "procedure_id",
  ended: "decision",
};

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
      create unique index "procedure_transfer_open_unique" on "procedure_transfer" ("procedure_id") where state = 'REQUESTED';
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
      create policy "read_with_parent" on "procedure_transfer" for select
        using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id offset 0));
      create policy "own_authority" on "procedure_transfer"
        using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));
      create policy "to_receiver" on "procedure_transfer" for select
        using (to_authority = current_setting('app.authority', true));

      alter table "naturalisation_procedure" add column "continued_as" uuid null;
      create index "naturalisation_procedure_continued_as_index" on "naturalisation_procedure" ("continued_as");
      ${transferTriggersSql(TABLES)}
      ${readOfferedSql(TABLES)}
      ${answerTransferSql({
        ...TABLES,
        pass: `update naturalisation_procedure set version = version + 1, decision = 'TRANSFERRED',
            decided_on = answered_on, transferred_to = own, transferred_on = answered_on, continued_as = taken_as
            where id = moved and decision is null;
          if not found then
            raise exception 'The procedure has ended.';
          end if;
          update procedure_stage set version = version + 1, ended_on = greatest(started_on, answered_on)
            where procedure_id = moved and ended_on is null;
          insert into procedure_stage (id, procedure_id, stage, started_on, ended_on)
            values (gen_random_uuid(), moved, 'TRANSFERRED', answered_on, answered_on);
          -- The other office has them now, and no count of this one needs them.
          delete from outstanding_document where procedure_id = moved;
          delete from requirement_fact where procedure_id = moved;`,
      })}
    `);
  }
}
