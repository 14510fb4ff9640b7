import { registerPersonsOf } from "@kim-hub/records/person-register";
import { uuidOf } from "@kim-hub/records/primary-key";
import { Migration } from "@mikro-orm/migrations";

/** A case is a personal file like those of the other offices; its id is made of its provider and file reference, and rows have versions and a history. */
export class Migration20261127Case extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "case_management_case" rename column "client_name" to "family_name";
      alter table "case_management_case" add column "person_number" text null;
      alter table "case_management_case" add column "given_names" text null;
      alter table "case_management_case" add column "birth_date" text null;
      alter table "case_management_case" add column "municipality" text null;
      alter table "case_management_case" add column "is_disputed" boolean not null default false;
      alter table "case_management_case" add column "is_restricted" boolean not null default false;
      alter table "case_management_case" add column "access_route" text null;
      alter table "case_management_case" add column "status_group" text null;
      alter table "case_management_case" add column "transferred_on" date null;
      alter table "case_management_case" add column "counted_as" text null;
      alter table "case_management_case" add column "version" int not null default 1;
      alter table "case_management_case" add constraint "case_management_case_access_route_check"
        check ("access_route" in ('SELF', 'IMMIGRATION_OFFICE', 'JOBCENTER', 'YOUTH_OFFICE', 'SCHOOL',
          'MIGRATION_COUNSELLING', 'VOLUNTEER', 'MIGRANT_ORGANISATION', 'OUTREACH'));
      alter table "case_management_case" add constraint "case_management_case_status_group_check"
        check ("status_group" in ('ASYL_PROCEDURE', 'TOLERATED', 'INTERIM', 'FIXED_TERM', 'FIXED_TERM_WORK',
          'RIGHT_TO_REMAIN', 'HUMANITARIAN', 'PROTECTION', 'FAMILY', 'PERMANENT', 'EU', 'CITIZEN'));
      create index "case_management_case_municipality_index" on "case_management_case" ("municipality");

      alter table "case_stage" add column "jump_reason" text null;
      alter table "case_stage" add column "version" int not null default 1;
      create policy "with_figures" on "case_stage" for select
        using (current_setting('app.task', true) = 'FIGURES');

      create table "history" ("id" text not null primary key, "at" timestamptz not null, "actor" text not null,
        "role" text null, "authority" text null, "request_id" text null, "table" text not null, "row_id" text not null,
        "version" int not null, "action" text not null, "values" jsonb null,
        constraint "history_action_check" check ("action" in ('RECORDED', 'CORRECTED')));
      create index "history_table_row_id_index" on "history" ("table", "row_id");
      alter table "history" enable row level security;
      create policy "append" on "history" for insert with check (authority = current_setting('app.authority', true));
      create policy "read" on "history" for select using (authority = current_setting('app.authority', true));
    `);
    await this.#renameRows();
    this.addSql(`
      update "case_management_case" set "person_number" = person.number from (
        select id, min(file_reference) over (partition by authority_id, pseudonym) as number from case_management_case
      ) person where person.id = "case_management_case".id;
      alter table "case_management_case" alter column "person_number" set not null;
      ${registerPersonsOf("case_management_case")}
      update "case_management_case" set "person_number" = "person_number";
      alter table "case_management_case" add constraint "case_management_case_authority_id_file_reference_unique"
        unique ("authority_id", "file_reference");
      create index "case_management_case_of_manager_index"
        on "case_management_case" ("authority_id", "case_manager", "opened_on", "id");

      drop policy "own_cases" on "case_management_case";
      create policy "own_cases" on "case_management_case"
        using (${OWN_CASES})
        with check (${OWN_CASES});
      create policy "for_figures" on "case_management_case" for select
        using (current_setting('app.task', true) = 'FIGURES');
      create policy "for_import" on "case_management_case"
        using (authority_id = current_setting('app.authority', true) and current_setting('app.task', true) = 'IMPORT')
        with check (authority_id = current_setting('app.authority', true)
          and current_setting('app.task', true) = 'IMPORT');
    `);
  }

  /** A row's id is from now on made of what files say of it, so that an import and a correction find it. */
  async #renameRows(): Promise<void> {
    const cases = (await this.execute(
      "select id, authority_id, file_reference from case_management_case order by opened_on, id",
    )) as CaseRow[];
    const stages = (await this.execute(
      "select id, case_file_id, stage, started_on::text as started_on from case_stage",
    )) as StageRow[];
    if (cases.length === 0) return;
    const references = numberRepeated(cases);
    this.addSql(`alter table "case_stage" drop constraint "case_stage_case_file_id_foreign"`);
    for (const { id, authority_id } of cases) {
      const reference = references.get(id) ?? "";
      const newId = uuidOf([authority_id, reference].join(SEPARATOR));
      this.addSql(
        `update case_management_case set id = '${newId}', file_reference = '${quoted(reference)}' where id = '${id}'`,
      );
      for (const { id: stageId, stage, started_on } of stages.filter(({ case_file_id }) => case_file_id === id)) {
        const newStageId = uuidOf([authority_id, reference, stage, started_on].join(SEPARATOR));
        this.addSql(`update case_stage set id = '${newStageId}', case_file_id = '${newId}' where id = '${stageId}'`);
      }
    }
    this.addSql(`alter table "case_stage" add constraint "case_stage_case_file_id_foreign"
      foreign key ("case_file_id") references "case_management_case" ("id")`);
  }
}

interface CaseRow {
  readonly id: string;
  readonly authority_id: string;
  readonly file_reference: string;
}

interface StageRow {
  readonly id: string;
  readonly case_file_id: string;
  readonly stage: string;
  readonly started_on: string;
}

/** Stands between the texts of which a row's id is made. */
const SEPARATOR = "\u001f";

const OWN_CASES = `authority_id = current_setting('app.authority', true)
  and transferred_on is null
  and (case_manager = current_setting('app.actor', true) or case_manager = any (array(
    select deputyship.case_manager from deputyship
    where deputyship.authority_id = current_setting('app.authority', true)
      and deputyship.deputy = current_setting('app.actor', true)
      and deputyship.valid_from <= (now() at time zone 'Europe/Berlin')::date
      and deputyship.valid_to >= (now() at time zone 'Europe/Berlin')::date)))`;

/** The file references by id; of one that a provider has twice, the later ones get a number. */
function numberRepeated(cases: readonly CaseRow[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const free = ({ authority_id, file_reference }: CaseRow): string => {
    for (let number = 1; ; number += 1) {
      const reference = number === 1 ? file_reference : `${file_reference} (${number})`;
      const key = [authority_id, reference].join(SEPARATOR);
      if (taken.has(key)) continue;
      taken.add(key);

      return reference;
    }
  };

  return new Map(cases.map((caseFile) => [caseFile.id, free(caseFile)]));
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
