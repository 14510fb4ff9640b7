import { registerPersonsOf } from "@kim-hub/records/person-register";
import { Migration } from "@mikro-orm/migrations";

/** The further people of a case, what work on it leaves, and what providers say of themselves. */
export class Migration20261127CaseWork extends Migration {
  override up(): void {
    this.addSql(`
      ${statementsOf(
        "case_provider",
        `"name" text not null, "kind" text not null, "regime" text not null,
        "employer" text not null, "supervision" text not null`,
      )}
      ${codes("case_provider", "kind", ["DISTRICT", "MUNICIPALITY", "WELFARE_BODY"])}
      ${codes("case_provider", "regime", ["DSGVO_DSG_NRW", "KDG", "DSG_EKD"])}
      ${statementsOf("provider_stage", `"label" text not null, "stage" text not null`)}
      ${codes("provider_stage", "stage", STAGES)}

      ${rowsOfCase(
        "case_person",
        `"authority_id" text not null, "person_number" text not null, "role" text not null,
        "family_name" text not null, "given_names" text null, "birth_date" text null, "status_group" text null,
        "pseudonym" text not null, "counted_as" text null`,
      )}
      create index "case_person_pseudonym_index" on "case_person" ("pseudonym");
      ${codes("case_person", "role", ["PARTNER", "CHILD", "OTHER"])}
      ${codes("case_person", "status_group", STATUS_GROUPS)}
      ${registerPersonsOf("case_person")}

      ${rowsOfCase("assessment", `"field" text not null, "assessed_on" date not null, "finding" text not null`)}
      ${codes("assessment", "field", FIELDS)}
      ${check("assessment", "not_sensitive", "field not in ('HEALTH', 'DEBTS', 'FAMILY')")}
      ${rowsOfCase(
        "sensitive_assessment",
        `"field" text not null, "assessed_on" date not null,
        "finding" text not null, "consent_on" date not null`,
      )}
      ${codes("sensitive_assessment", "field", FIELDS)}
      ${check("sensitive_assessment", "sensitive", "field in ('HEALTH', 'DEBTS', 'FAMILY')")}
      ${check("sensitive_assessment", "consent", "consent_on <= assessed_on")}

      ${rowsOfCase(
        "goal_agreement",
        `"position" text not null, "field" text not null, "goal" text not null,
        "agreed_on" date not null, "due_on" date not null, "first_review_on" date not null, "result" text null,
        "result_on" date null`,
      )}
      create index "goal_agreement_due_on_index" on "goal_agreement" ("due_on");
      ${codes("goal_agreement", "field", FIELDS)}
      ${codes("goal_agreement", "result", ["ACHIEVED", "PARTLY_ACHIEVED", "NOT_ACHIEVED", "DROPPED"])}
      ${check("goal_agreement", "due", "due_on >= agreed_on")}
      ${check("goal_agreement", "answered", "(result is null) = (result_on is null)")}
      ${rowsOfCase(
        "goal_review",
        `"goal_id" uuid not null, "reviewed_on" date not null, "next_review_on" date null,
        "outcome" text not null`,
      )}
      create index "goal_review_goal_id_index" on "goal_review" ("goal_id");
      alter table "goal_review" add constraint "goal_review_goal_id_foreign"
        foreign key ("goal_id") references "goal_agreement" ("id");
      ${check("goal_review", "interval", "next_review_on >= reviewed_on")}

      ${rowsOfCase(
        "support_service",
        `"position" text not null, "legal_domain" text not null,
        "service" text not null, "organisation" text null, "state" text not null, "starts_on" date null,
        "ends_on" date null`,
      )}
      ${codes("support_service", "legal_domain", LEGAL_DOMAINS)}
      ${codes("support_service", "state", ["PLANNED", "APPLIED_FOR", "GRANTED", "REFUSED", "ENDED"])}
      ${check("support_service", "interval", "ends_on >= starts_on")}

      ${rowsOfCase(
        "referral",
        `"recipient" text not null, "field" text null, "requested_on" date not null,
        "due_on" date not null, "recorded_state" text not null, "decided_on" date null`,
      )}
      create index "referral_due_on_index" on "referral" ("due_on");
      ${codes("referral", "field", FIELDS)}
      ${codes("referral", "recorded_state", ["REQUESTED", "ACCEPTED", "REJECTED", "REVOKED"])}
      ${check("referral", "due", "due_on >= (requested_on + 1) and due_on <= (requested_on + 90)")}
      ${check("referral", "decided", "(decided_on is null) = (recorded_state = 'REQUESTED')")}

      ${rowsOfCase("case_contact", `"contact_on" date not null, "kind" text not null`)}
      ${codes("case_contact", "kind", ["ADDRESSED", "CONTACT", "COUNSELLED", "ACCOMPANIED"])}
      ${rowsOfCase("case_service_gap", `"type" text not null, "field" text not null, "noticed_on" date not null`)}
      ${codes("case_service_gap", "type", GAP_TYPES)}
      ${codes("case_service_gap", "field", FIELDS)}

      ${table("case_note", `"written_on" date not null, "position" text not null, "text" text not null`)}
      create policy "own_authority" on "case_note" using (${OWN_NOTE}) with check (${OWN_NOTE});
    `);
  }
}

const STAGES = [
  ...["ACTIVE_OUTREACH", "INITIAL_COUNSELLING", "ASSESSMENT", "GOAL_AGREEMENT", "SUPPORT_PLANNING"],
  ...["SERVICE_STEERING", "EVALUATION"],
];
const STATUS_GROUPS = [
  ...["ASYL_PROCEDURE", "TOLERATED", "INTERIM", "FIXED_TERM", "FIXED_TERM_WORK", "RIGHT_TO_REMAIN", "HUMANITARIAN"],
  ...["PROTECTION", "FAMILY", "PERMANENT", "EU", "CITIZEN"],
];
const FIELDS = [
  ...["RESIDENCE_LAW", "FIRST_ORIENTATION", "LANGUAGE", "WORK", "TRAINING_AND_RECOGNITION", "SCHOOL_AND_CHILDCARE"],
  ...["HOUSING", "HEALTH", "FAMILY", "DEBTS", "CIVIC_ENGAGEMENT"],
];
const LEGAL_DOMAINS = [
  ...["SGB_II", "SGB_III", "SGB_V", "SGB_VIII", "SGB_IX", "SGB_XII", "ASYLBLG", "AUFENTHG", "ASYLG", "STAG"],
  ...["FREIZUEGG_EU", "SCHULG_NRW", "WOHNRECHT", "BAFOEG", "BVFG", "NONE"],
];
const GAP_TYPES = [
  ...["NO_OFFER", "WAITING_TIME", "NO_ENTITLEMENT", "UNCLEAR_COMPETENCE", "LANGUAGE_BARRIER", "DOCUMENTS_MISSING"],
  "TRANSPORT",
];

const PARENT = "select 1 from case_management_case parent where parent.id = case_file_id";
const OWN = "parent.authority_id = current_setting('app.authority', true)";
const OWN_NOTE = `exists (${PARENT}
  and ${OWN}) and current_setting('app.task', true) is distinct from 'FIGURES'`;

/** A table of rows that belong to a case, without policies. */
function table(name: string, columns: string): string {
  return `create table "${name}" ("id" uuid not null primary key, "case_file_id" uuid not null,
      "version" int not null default 1, ${columns});
    create index "${name}_case_file_id_index" on "${name}" ("case_file_id");
    alter table "${name}" add constraint "${name}_case_file_id_foreign"
      foreign key ("case_file_id") references "case_management_case" ("id");
    alter table "${name}" enable row level security;`;
}

/** The same, for those who may read or write the case, and for figures. */
function rowsOfCase(name: string, columns: string): string {
  return `${table(name, columns)}
    create policy "read_with_parent" on "${name}" for select using (exists (${PARENT}));
    create policy "own_authority" on "${name}" using (exists (${PARENT} and ${OWN}))
      with check (exists (${PARENT} and ${OWN}));
    create policy "with_figures" on "${name}" for select using (current_setting('app.task', true) = 'FIGURES');`;
}

/** A table of what providers say of themselves for a time. */
function statementsOf(name: string, columns: string): string {
  const own = "authority_id = current_setting('app.authority', true)";

  return `create table "${name}" ("id" uuid not null primary key, "authority_id" text not null, ${columns},
      "valid_from" date not null, "valid_to" date null, "version" int not null default 1);
    create index "${name}_authority_id_index" on "${name}" ("authority_id");
    ${check(name, "interval", "valid_to >= valid_from")}
    alter table "${name}" enable row level security;
    create policy "read" on "${name}" for select using (true);
    create policy "own_authority" on "${name}" using (${own}) with check (${own});`;
}

function check(name: string, rule: string, expression: string): string {
  return `alter table "${name}" add constraint "${name}_${rule}_check" check (${expression});`;
}

function codes(name: string, column: string, values: readonly string[]): string {
  return check(name, column, `"${column}" in (${values.map((value) => `'${value}'`).join(", ")})`);
}
