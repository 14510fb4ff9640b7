import { Migration } from "@mikro-orm/migrations";

const QUARTER = (day: string) => `to_char(${day}, 'YYYY"-Q"Q')`;

/** Cases that providers took on from others, and referrals that go on to another office with a note. */
export class Migration20261127Handover extends Migration {
  override up(): void {
    this.addSql(`
      alter table "referral" add column "to_office" text null;
      alter table "referral" add column "agreed_on" date null;
      alter table "referral" add column "handed_over_on" date null;
      alter table "referral" add constraint "referral_to_office_check" check ("to_office" in ('IMMIGRATION', 'NATURALISATION'));
      alter table "referral" add constraint "referral_agreed_check"
        check (agreed_on is null or to_office is not null and agreed_on <= requested_on);
      alter table "referral" add constraint "referral_handed_over_check"
        check (handed_over_on is null or agreed_on is not null and handed_over_on >= requested_on);

      create table "case_handover" ("id" uuid not null primary key, "case_file_id" uuid not null,
        "version" int not null default 1, "from_office" text not null, "sent_quarter" text not null,
        "accepted_quarter" text not null);
      create index "case_handover_case_file_id_index" on "case_handover" ("case_file_id");
      alter table "case_handover" add constraint "case_handover_case_file_id_foreign"
        foreign key ("case_file_id") references "case_management_case" ("id");
      alter table "case_handover" add constraint "case_handover_order_check" check (sent_quarter <= accepted_quarter);
      alter table "case_handover" add constraint "case_handover_from_office_check"
        check ("from_office" in ('CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));

      -- What was offered and accepted before, at the file that went on.
      insert into "case_handover" ("id", "case_file_id", "from_office", "sent_quarter", "accepted_quarter")
        select gen_random_uuid(), f.continued_as, 'CASE_MANAGEMENT', ${QUARTER("t.requested_on")}, ${QUARTER("t.decided_on")}
        from "case_transfer" t join "case_management_case" f on f.id = t.case_file_id
        where t.state = 'ACCEPTED' and f.continued_as is not null and t.requested_on <= t.decided_on;

      alter table "case_handover" enable row level security;
      create policy "read_with_parent" on "case_handover" for select
        using (exists (select 1 from case_management_case parent where parent.id = case_file_id offset 0));
      create policy "own_authority" on "case_handover"
        using (exists (select 1 from case_management_case parent where parent.id = case_file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from case_management_case parent where parent.id = case_file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));
      create policy "with_figures" on "case_handover" for select
        using ((select 1 where current_setting('app.task', true) = 'FIGURES') is not null);
    `);
  }
}
