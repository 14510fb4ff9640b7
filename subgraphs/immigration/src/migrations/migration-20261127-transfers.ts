import { answerTransferSql, readOfferedSql } from "@kim-hub/records/transfer-functions";
import { transferTriggersSql } from "@kim-hub/records/transfer-triggers";
import { Migration } from "@mikro-orm/migrations";

const TABLES = { files: "immigration_file", transfers: "file_transfer", file: "file_id", ended: "handed_over_on" };

/** Offers of files to other immigration offices, and the two functions by which a file passes from one to the other. */
export class Migration20261127Transfers extends Migration {
  override up(): void {
    this.addSql(`
      alter table "immigration_file"
        add column "transferred_from" text null,
        add column "transferred_from_on" date null,
        add column "transferred_on" date null,
        add column "continued_as" uuid null,
        add constraint "immigration_file_transferred_from_check"
          check ((transferred_from is null) = (transferred_from_on is null) and transferred_from <> authority_id);
      create index "immigration_file_continued_as_index" on "immigration_file" ("continued_as");
      alter table "residence_application" add column "taken_over" text null,
        add constraint "residence_application_taken_over_check" check ("taken_over" in ('PENDING', 'DECIDED'));

      create table "file_transfer" ("id" uuid not null primary key, "file_id" uuid not null,
        "from_authority" text not null, "to_authority" text not null, "requested_on" date not null,
        "state" text not null, "decided_on" date null, "pseudonym" text not null, "version" int not null default 1);
      create index "file_transfer_file_id_index" on "file_transfer" ("file_id");
      create index "file_transfer_to_authority_index" on "file_transfer" ("to_authority");
      alter table "file_transfer" add constraint "file_transfer_file_id_foreign"
        foreign key ("file_id") references "immigration_file" ("id");
      create unique index "file_transfer_open_unique" on "file_transfer" ("file_id") where state = 'REQUESTED';
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
      create policy "read_with_parent" on "file_transfer" for select
        using (exists (select 1 from immigration_file parent where parent.id = file_id offset 0));
      create policy "own_authority" on "file_transfer"
        using (exists (select 1 from immigration_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from immigration_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));
      create policy "to_receiver" on "file_transfer" for select
        using (to_authority = current_setting('app.authority', true));

      drop policy "own_authority" on "immigration_file";
      create policy "own_authority" on "immigration_file"
        using (authority_id = current_setting('app.authority', true)
          and (transferred_on is null or current_setting('app.task', true) = 'IMPORT'))
        with check (authority_id = current_setting('app.authority', true));
      ${transferTriggersSql(TABLES)}
      ${readOfferedSql(TABLES)}
      ${answerTransferSql({
        ...TABLES,
        pass: `update immigration_file set version = version + 1, continued_as = taken_as,
          handed_over_on = least(handed_over_on, answered_on), transferred_on = least(handed_over_on, answered_on)
          where id = moved;
          -- The other office has them now, and no count of this one needs them; what this one has answered it must be able to prove.
          delete from guide_goal_agreement where file_id = moved;
          delete from transmission_request where file_id = moved and transmission_request.answered_on is null;`,
      })}
    `);
  }
}
