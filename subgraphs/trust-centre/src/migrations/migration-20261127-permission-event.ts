import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const OWN_AUTHORITY = "authority_id = current_setting('app.authority', true)";
const SHOWN_PERSON = "(select shown_person())";
const ofShownPerson = (table: string) =>
  `exists (select 1 from person_link client where client.id = ${table}.client_id and client.person_id = ${SHOWN_PERSON})`;
const parent = (condition: string) =>
  `exists (select 1 from permission parent where parent.id = permission_id${condition} offset 0)`;
const OWN_PARENT = parent(" and parent.authority_id = current_setting('app.authority', true)");

/** One table of permissions that never change, and their events; both name a person by an office's handle. What was recorded before is kept. */
export class Migration20261127PermissionEvent extends Migration {
  override up(): void {
    this.addSql(`
      ${PERMISSIONS}
      ${copyOf("consent", "CONSENT")}
      ${copyOf("confidentiality_release", "CONFIDENTIALITY_RELEASE")}
      drop table "consent";
      drop table "confidentiality_release";
      ${RELEASED_PATHS}
      ${SEALED_MANDATES}
      ${FUNCTIONS}
      ${POLICIES}
    `);
  }
}

const PERMISSIONS = `
  create table "permission" (
    "id" uuid not null primary key,
    "kind" text not null,
    "client_id" uuid not null,
    "authority_id" text not null,
    "sender" text not null,
    "recipient" text not null,
    "categories" text[] not null,
    "purpose" text not null,
    "valid_from" date not null,
    "valid_to" date not null,
    "text_version" text not null,
    "language" text not null,
    "giver" text not null,
    "guardians_needed" smallint not null,
    "channel" text not null,
    "interpreter" boolean not null,
    "recorded_by" text not null,
    "recorded_at" timestamptz not null default clock_timestamp()
  );
  create index "permission_client_id_index" on "permission" ("client_id");
  alter table "permission" add constraint "permission_kind_check" check ("kind" in ('CONSENT', 'CONFIDENTIALITY_RELEASE'));
  alter table "permission" add constraint "permission_sender_check" check ("sender" in (
    'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));
  alter table "permission" add constraint "permission_giver_check" check ("giver" in ('SELF', 'GUARDIAN'));
  alter table "permission" add constraint "permission_channel_check" check ("channel" in ('WRITTEN', 'ELECTRONIC'));
  create table "permission_event" (
    "id" uuid not null primary key,
    "permission_id" uuid not null,
    "event" text not null,
    "on_day" date not null,
    "recorded_at" timestamptz not null default clock_timestamp(),
    "recorded_by" text not null,
    "by" text null,
    "signer" smallint null,
    "channel" text null
  );
  create index "permission_event_permission_id_index" on "permission_event" ("permission_id");
  alter table "permission_event" add constraint "permission_event_event_check" check ("event" in (
    'REQUESTED', 'GIVEN', 'REFUSED', 'WITHDRAWN', 'INVALIDATED', 'SUPERSEDED'));
  alter table "permission_event" add constraint "permission_event_by_check" check ("by" in ('PERSON', 'GUARDIAN'));
  alter table "permission_event" add constraint "permission_event_channel_check" check ("channel" in (
    'WRITTEN', 'ELECTRONIC'));`;

/** Who withdrew was not recorded then. A permission whose link is gone keeps the person's number, which leads to no handle. */
function copyOf(table: string, kind: string): string {
  const day = (instant: string) => `(${instant} at time zone 'Europe/Berlin')::date`;

  return `
    insert into "permission" (id, kind, client_id, authority_id, sender, recipient, categories, purpose, valid_from, valid_to,
      text_version, language, giver, guardians_needed, channel, interpreter, recorded_by, recorded_at)
    select old.id, '${kind}', coalesce(link.id, old.person_id), old.authority_id, sender, recipient, categories, purpose, valid_from,
      valid_to, text_version, language, giver, 1, channel, interpreter, recorded_by, recorded_at
    from "${table}" old left join person_link link on link.person_id = old.person_id and link.office = 'CASE_MANAGEMENT';
    insert into "permission_event" (id, permission_id, event, on_day, recorded_at, recorded_by, "by", signer, channel)
    select gen_random_uuid(), id, 'GIVEN', least(valid_from, ${day("recorded_at")}), recorded_at, recorded_by,
      case giver when 'SELF' then 'PERSON' else 'GUARDIAN' end, case giver when 'GUARDIAN' then 1 end, channel
    from "${table}";
    insert into "permission_event" (id, permission_id, event, on_day, recorded_at, recorded_by)
    select gen_random_uuid(), id, 'WITHDRAWN', coalesce(withdrawn_on, ${day("withdrawn_at")}), withdrawn_at,
      coalesce(withdrawn_by, recorded_by)
    from "${table}" where withdrawn_at is not null;`;
}

const RELEASED_PATHS = `
  alter table "released_path" add column "client_id" uuid null;
  update "released_path" path set client_id = coalesce((select link.id from person_link link
    where link.person_id = path.person_id and link.office = 'CASE_MANAGEMENT'), path.person_id);
  alter table "released_path" alter column "client_id" set not null;
  drop policy "by_path_token" on "person_link";
  alter table "released_path" drop column "person_id";
  create index "released_path_client_id_index" on "released_path" ("client_id");
  alter table "released_path" alter column "released_at" set default clock_timestamp();
  alter table "released_path" add column "sitting" date null;`;

const SEALED_MANDATES = `
  create table "sealed_mandate" (
    "id" uuid not null primary key,
    "path_id" text null,
    "client_id" uuid not null,
    "office" text not null,
    "sealed_at" timestamptz not null default clock_timestamp(),
    "body" text not null,
    "actor" text not null,
    "rests_on" uuid[] not null
  );
  create index "sealed_mandate_client_id_index" on "sealed_mandate" ("client_id");
  alter table "sealed_mandate" add constraint "sealed_mandate_office_check" check ("office" in (
    'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));`;

const FUNCTIONS = `
  create function shown_person() returns uuid language sql stable security definer set search_path from current as $$
    select client.person_id from person_link client
    where client.ended_at is null and (
      client.id in (select path.client_id from released_path path where path.token_hash = current_setting('app.path_token', true))
      or (client.id::text = current_setting('app.previewed_client', true)
        and client.authority_id = current_setting('app.authority', true)))
    limit 1
  $$;
  create function has_withdrawn_since(client uuid, steering_group text, since timestamptz) returns boolean language sql stable
    security definer set search_path from current as $$
    select exists (
      select from person_link own join person_link other on other.person_id = own.person_id
        join permission ended on ended.client_id = other.id and ended.recipient = steering_group
        join permission_event happened on happened.permission_id = ended.id
      where own.id = client and happened.event in ('WITHDRAWN', 'INVALIDATED') and happened.recorded_at >= since)
  $$;
  ${grantFunctionSql("shown_person")}
  ${grantFunctionSql("has_withdrawn_since")}`;

const madeNow = (table: string) => `
  create policy "made_now" on "${table}" as restrictive for insert
    with check (recorded_by = current_setting('app.actor', true) and recorded_at > now() - '00:01:00'::interval);
  create policy "never_changed" on "${table}" as restrictive for update using (false);
  create policy "kept" on "${table}" as restrictive for delete using (false);`;

const POLICIES = `
  create policy "of_shown_person" on "person_link" for select using (person_id = ${SHOWN_PERSON});
  alter table "permission" enable row level security;
  create policy "own_authority" on "permission" using (${OWN_AUTHORITY}) with check (${OWN_AUTHORITY});
  create policy "of_shown_person" on "permission" for select using (${ofShownPerson("permission")});
  ${madeNow("permission")}
  alter table "permission_event" enable row level security;
  create policy "read_with_parent" on "permission_event" for select using (${parent("")});
  create policy "own_authority" on "permission_event" using (${OWN_PARENT}) with check (${OWN_PARENT});
  ${madeNow("permission_event")}
  alter table "sealed_mandate" enable row level security;
  create policy "append" on "sealed_mandate" for insert
    with check (actor = current_setting('app.actor', true) and ${ofShownPerson("sealed_mandate")});`;
