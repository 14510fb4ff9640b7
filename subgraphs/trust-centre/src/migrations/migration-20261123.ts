import { Migration } from "@mikro-orm/migrations";

const OWN_AUTHORITY = "authority_id = current_setting('app.authority', true)";

/** Links, permissions and released paths. */
export class Migration20261123 extends Migration {
  override up(): void {
    this.addSql(`
      create table "released_path" (
        "id" uuid not null primary key,
        "path_id" text not null,
        "token_hash" text not null,
        "person_id" uuid not null,
        "authority_id" text not null,
        "steering_group" text not null,
        "ags" text not null,
        "age_band" text null,
        "released_by" text not null,
        "released_at" timestamptz not null,
        "valid_until" timestamptz not null,
        "revoked_at" timestamptz null
      );
      alter table "released_path" add constraint "released_path_path_id_unique" unique ("path_id");
      alter table "released_path" add constraint "released_path_token_hash_unique" unique ("token_hash");
      create index "released_path_person_id_index" on "released_path" ("person_id");
      alter table "released_path" add constraint "released_path_age_band_check" check ("age_band" in (
        'AGE_0_5', 'AGE_6_15', 'AGE_16_17', 'AGE_18_26', 'AGE_27_44', 'AGE_45_64', 'AGE_65_PLUS'));
      alter table "released_path" enable row level security;
      create policy "own_authority" on "released_path" using (${OWN_AUTHORITY}) with check (${OWN_AUTHORITY});
      create policy "by_path_token" on "released_path" for select
        using (token_hash = current_setting('app.path_token', true));

      create table "person_link" (
        "id" uuid not null primary key,
        "person_id" uuid not null,
        "office" text not null,
        "pseudonym" text not null,
        "authority_id" text not null
      );
      create index "person_link_person_id_index" on "person_link" ("person_id");
      alter table "person_link" add constraint "person_link_office_pseudonym_unique" unique ("office", "pseudonym");
      alter table "person_link" add constraint "person_link_office_check" check ("office" in (
        'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));
      ${rowLevelSecurity("person_link")}
      ${permissionTable("consent")}
      ${permissionTable("confidentiality_release")}
    `);
  }
}

function permissionTable(table: string): string {
  return `
    create table "${table}" (
      "id" uuid not null primary key,
      "person_id" uuid not null,
      "authority_id" text not null,
      "recorded_by" text not null,
      "recorded_at" timestamptz not null,
      "giver" text not null,
      "sender" text not null,
      "recipient" text not null,
      "categories" text[] not null,
      "purpose" text not null,
      "valid_from" date not null,
      "valid_to" date not null,
      "text_version" text not null,
      "language" text not null,
      "interpreter" boolean not null,
      "channel" text not null,
      "withdrawn_at" timestamptz null
    );
    create index "${table}_person_id_index" on "${table}" ("person_id");
    alter table "${table}" add constraint "${table}_giver_check" check ("giver" in ('SELF', 'GUARDIAN'));
    alter table "${table}" add constraint "${table}_sender_check" check ("sender" in (
      'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));
    alter table "${table}" add constraint "${table}_channel_check" check ("channel" in ('WRITTEN', 'ELECTRONIC'));
    ${rowLevelSecurity(table)}`;
}

function rowLevelSecurity(table: string): string {
  return `
    alter table "${table}" enable row level security;
    create policy "own_authority" on "${table}" using (${OWN_AUTHORITY}) with check (${OWN_AUTHORITY});
    create policy "by_path_token" on "${table}" for select using (exists (select 1 from released_path path
      where path.person_id = ${table}.person_id and path.token_hash = current_setting('app.path_token', true)));`;
}
