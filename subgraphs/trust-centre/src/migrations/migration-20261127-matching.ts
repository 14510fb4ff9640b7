import { Migration } from "@mikro-orm/migrations";

const TYPES = `'FULL_NAME', 'NAME_SET', 'FAMILY_STEM', 'SKELETON', 'DAY_MONTH', 'NAME_PART', 'GIVEN_NAMES', 'NAME_MONTH',
  'NAME_YEAR', 'FAMILY', 'GIVEN'`;

/** Codes of people who agreed to be linked, and proposals for the trust officer. */
export class Migration20261127Matching extends Migration {
  override up(): void {
    this.addSql(`
      create table "linkage_code" (
        "id" uuid not null primary key,
        "link_id" uuid not null,
        "code_type" text not null,
        "code" text not null,
        "name_rules" text not null,
        "key_id" text not null,
        "own_key_id" text not null,
        "valid_to" date not null
      );
      create index "linkage_code_link_id_index" on "linkage_code" ("link_id");
      create index "linkage_code_code_index" on "linkage_code" ("code");
      alter table "linkage_code" add constraint "linkage_code_code_type_check" check ("code_type" in (${TYPES}));
      alter table "linkage_code" enable row level security;
      create policy "nobody" on "linkage_code" using (false);

      create table "link_proposal" (
        "id" uuid not null primary key,
        "first_link" uuid not null,
        "second_link" uuid not null,
        "grade" text not null,
        "agreed" text[] not null,
        "name_rules" text not null,
        "proposed_at" timestamptz not null,
        "decision" text null,
        "decided_at" timestamptz null,
        "decided_by" text null
      );
      create unique index "link_proposal_open_unique" on "link_proposal" ("first_link", "second_link")
        where decided_at is null;
      create index "link_proposal_second_link_index" on "link_proposal" ("second_link");
      alter table "link_proposal" add constraint "link_proposal_grade_check" check ("grade" in (
        'EXACT', 'WEAK', 'CONFLICT'));
      alter table "link_proposal" add constraint "link_proposal_decision_check" check ("decision" in (
        'CONFIRMED', 'REJECTED'));
      alter table "link_proposal" enable row level security;
      create policy "for_trust_officer" on "link_proposal" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');
      create policy "decided_once" on "link_proposal" for update
        using (current_setting('app.role', true) = 'TRUST_OFFICER' and decided_at is null)
        with check (current_setting('app.role', true) = 'TRUST_OFFICER'
          and decided_by = current_setting('app.actor', true) and decided_at > now() - '00:01:00'::interval);
    `);
  }
}
