import { Migration } from "@mikro-orm/migrations";

/** Cases and their stages. */
export class Migration20261123 extends Migration {
  override up(): void {
    this.addSql(`
      create table "case_management_case" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "file_reference" text not null,
        "client_name" text not null,
        "case_manager" text not null,
        "state" text not null,
        "opened_on" date not null,
        "closed_on" date null,
        "pseudonym" text not null
      );
      create index "case_management_case_authority_id_index" on "case_management_case" ("authority_id");
      create index "case_management_case_pseudonym_index" on "case_management_case" ("pseudonym");
      alter table "case_management_case" enable row level security;
      create policy "own_authority" on "case_management_case"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create policy "under_mandate" on "case_management_case" for select
        using (pseudonym = current_setting('app.pseudonym', true));
      alter table "case_management_case" add constraint "case_management_case_interval_check"
        check (closed_on >= opened_on);
      alter table "case_management_case" add constraint "case_management_case_closed_check"
        check ((closed_on is not null) = starts_with(state, 'CLOSED'));
      alter table "case_management_case" add constraint "case_management_case_state_check" check ("state" in (
        'OPEN', 'PAUSED', 'CLOSED_GOAL_REACHED', 'CLOSED_REFERRED', 'CLOSED_MOVED', 'CLOSED_WITHDRAWN',
        'CLOSED_NO_CONTACT'));

      create table "case_stage" (
        "id" uuid not null primary key,
        "case_file_id" uuid not null,
        "stage" text not null,
        "started_on" date not null,
        "ended_on" date null
      );
      create index "case_stage_case_file_id_index" on "case_stage" ("case_file_id");
      alter table "case_stage" add constraint "case_stage_case_file_id_foreign"
        foreign key ("case_file_id") references "case_management_case" ("id");
      alter table "case_stage" enable row level security;
      create policy "read_with_parent" on "case_stage" for select
        using (exists (select 1 from case_management_case parent where parent.id = case_file_id));
      create policy "own_authority" on "case_stage"
        using (exists (select 1 from case_management_case parent
          where parent.id = case_file_id and parent.authority_id = current_setting('app.authority', true)))
        with check (exists (select 1 from case_management_case parent
          where parent.id = case_file_id and parent.authority_id = current_setting('app.authority', true)));
      alter table "case_stage" add constraint "case_stage_interval_check" check (ended_on >= started_on);
      alter table "case_stage" add constraint "case_stage_stage_check" check ("stage" in (
        'ACTIVE_OUTREACH', 'INITIAL_COUNSELLING', 'ASSESSMENT', 'GOAL_AGREEMENT', 'SUPPORT_PLANNING',
        'SERVICE_STEERING', 'EVALUATION'));
    `);
  }
}
