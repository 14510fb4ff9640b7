import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const IS_PERSON = "current_setting('app.role', true) = 'DATA_SUBJECT'";
/** The function is called for the person alone, and once in a statement. */
const HANDLES = `(select account_handles() where ${IS_PERSON})::uuid[]`;

/** A person has an account of their own: they read their permissions, paths and who looked at them, and end them. */
export class Migration20261127PersonsAccount extends Migration {
  override up(): void {
    this.addSql(`
      ${TABLES}
      ${LOOKS}
      ${FUNCTIONS}
      ${POLICIES}
    `);
  }
}

const TABLES = `
  create table "access_code" (
    "id" uuid not null primary key,
    "code_hash" text not null,
    "client_id" uuid not null,
    "authority_id" text not null,
    "issued_by" text not null,
    "issued_at" timestamptz not null default clock_timestamp(),
    "valid_to" date not null,
    "redeemed_at" timestamptz null,
    "redeemed_by" text null
  );
  alter table "access_code" add constraint "access_code_code_hash_unique" unique ("code_hash");
  create index "access_code_client_id_index" on "access_code" ("client_id");
  create table "access_try" (
    "id" uuid not null primary key,
    "tried_by" text not null,
    "tried_at" timestamptz not null
  );
  create index "access_try_tried_by_tried_at_index" on "access_try" ("tried_by", "tried_at");
  create table "person_account" (
    "id" uuid not null primary key,
    "actor" text not null,
    "client_id" uuid not null,
    "bound_at" timestamptz not null,
    "ended_at" timestamptz null
  );
  create unique index "person_account_actor_unique" on "person_account" ("actor") where ended_at is null;
  create unique index "person_account_client_id_unique" on "person_account" ("client_id") where ended_at is null;`;

/** Of what was sealed before, the transaction that wrote the row is still known. */
const LOOKS = `
  alter table "sealed_mandate" add column "asked_in" text null;
  update "sealed_mandate" set asked_in = xmin::text;
  alter table "sealed_mandate" alter column "asked_in" set default (pg_current_xact_id())::text;
  alter table "sealed_mandate" alter column "asked_in" set not null;`;

const FUNCTIONS = `
  -- It runs as the owner of the tables: the links that lead to the person are what the policies guard. The own handle is
  -- the first, and once its link has ended the only one: what the others record from then on is no longer known to be theirs.
  create function account_handles() returns uuid[] language sql stable security definer set search_path from current as $$
    select coalesce(array_agg(handle.id order by handle.id <> own.id, handle.id), '{}')
    from person_account account join person_link own on own.id = account.client_id
      join person_link handle on handle.person_id = own.person_id and (own.ended_at is null or handle.id = own.id)
    where account.actor = current_setting('app.actor', true) and account.ended_at is null and ${IS_PERSON}
  $$;
  ${grantFunctionSql("account_handles")}

  -- As the caller: the policies hold. The person is locked as by lock_client; who waited looks again. Of a link that has ended
  -- there is nobody to lock.
  create function lock_account() returns uuid[] language plpgsql set search_path from current as $$
      begin
        perform lock_persons_of((account_handles())[1:1]);
        return account_handles();
      end
    $$;
  ${grantFunctionSql("lock_account")}

  -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. Null where the caller has
  -- tried too often, whatever came of it. A code is good while it is the newest of its client.
  create function redeem_access_code(hash text, out client_id uuid, out worked boolean) language plpgsql
    security definer set search_path from current as $$
      declare
        caller text := current_setting('app.actor', true);
        code access_code;
      begin
        if current_setting('app.role', true) is distinct from 'DATA_SUBJECT' then
          raise exception 'This role has no account of a person.';
        end if;
        -- One try after the other, so that none escapes the count.
        perform pg_advisory_xact_lock(hashtextextended('access_try ' || caller, 0));
        if (select count(*) >= 5 from access_try where tried_by = caller and tried_at > now() - interval '1 day') then
          return;
        end if;
        insert into access_try (id, tried_by, tried_at) values (gen_random_uuid(), caller, clock_timestamp());
        worked := false;
        select * into code from access_code where code_hash = hash;
        if code.id is null or lock_person_of(code.client_id) is null then return; end if;
        update access_code set redeemed_at = clock_timestamp(), redeemed_by = caller
          where id = code.id and redeemed_at is null and valid_to >= (now() at time zone 'Europe/Berlin')::date
            and not exists (select from access_code newer
              where newer.client_id = code.client_id and newer.issued_at > code.issued_at);
        if not found then return; end if;
        update person_account account set ended_at = clock_timestamp()
          where account.ended_at is null and (account.actor = caller or account.client_id = code.client_id);
        insert into person_account (id, actor, client_id, bound_at)
          values (gen_random_uuid(), caller, code.client_id, clock_timestamp());
        client_id := code.client_id;
        worked := true;
      end
    $$;
  ${grantFunctionSql("redeem_access_code")}`;

const POLICIES = `
  alter table "access_code" enable row level security;
  create policy "append" on "access_code" for insert with check (
    authority_id = current_setting('app.authority', true) and issued_by = current_setting('app.actor', true)
    and issued_at > now() - '00:01:00'::interval and redeemed_at is null);
  alter table "access_try" enable row level security;
  create policy "for_nobody" on "access_try" for select using (false);
  alter table "person_account" enable row level security;
  create policy "for_nobody" on "person_account" for select using (false);
  create policy "of_account" on "person_link" for select using (id = any (${HANDLES}));
  create policy "of_account" on "permission" for select using (client_id = any (${HANDLES}));
  create policy "withdrawn_by_person" on "permission_event" for insert with check (
    event = 'WITHDRAWN' and "by" = 'PERSON' and channel = 'ELECTRONIC'
    and exists (select 1 from permission parent where parent.id = permission_id and parent.client_id = any (${HANDLES}) offset 0));
  create policy "of_account" on "released_path" for select using (client_id = any (${HANDLES}));
  create policy "revoked_by_person" on "released_path" for update using (client_id = any (${HANDLES}));
  create policy "of_account" on "sealed_mandate" for select using (path_id is not null and client_id = any (${HANDLES}));`;
