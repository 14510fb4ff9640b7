import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Persons are made known by their offices' proofs, and linked by vouchers that they carry. */
export class Migration20261127Vouchers extends Migration {
  override up(): void {
    this.addSql(`
      create table "link_voucher" (
        "id" uuid not null primary key,
        "code_hash" text not null,
        "link_id" uuid not null,
        "authority_id" text not null,
        "issued_by" text not null,
        "issued_at" timestamptz not null,
        "valid_to" date not null,
        "redeemed_at" timestamptz null,
        "redeemed_by" text null
      );
      alter table "link_voucher" add constraint "link_voucher_code_hash_unique" unique ("code_hash");
      create index "link_voucher_link_id_index" on "link_voucher" ("link_id");
      alter table "link_voucher" enable row level security;
      create policy "for_trust_officer" on "link_voucher" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');
      create policy "append" on "link_voucher" for insert with check (
        authority_id = current_setting('app.authority', true) and issued_by = current_setting('app.actor', true)
        and issued_at > now() - '00:01:00'::interval and redeemed_at is null);

      create table "voucher_try" (
        "id" uuid not null primary key,
        "client_id" uuid not null,
        "tried_by" text not null,
        "tried_at" timestamptz not null
      );
      create index "voucher_try_tried_by_tried_at_index" on "voucher_try" ("tried_by", "tried_at");
      alter table "voucher_try" enable row level security;
      create policy "for_trust_officer" on "voucher_try" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');

      -- As the caller: the policies hold. Another request may register the person between the two statements.
      create function register_person(of_office text, known_as text, authority text) returns uuid language plpgsql
        set search_path from current as $$
          declare
            known uuid;
          begin
            insert into person_link (id, person_id, office, pseudonym, authority_id)
              values (gen_random_uuid(), gen_random_uuid(), of_office, known_as, authority)
              on conflict (office, pseudonym) where ended_at is null do nothing;
            select id into known from person_link
              where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
            return known;
          end
        $$;
      ${grantFunctionSql("register_person")}

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. No row where the
      -- client is not the caller's own; null where the caller has tried too often, whatever came of it.
      create function redeem_link_voucher(client text, hash text, out client_id uuid, out worked boolean)
        returns setof record language plpgsql security definer set search_path from current as $$
          declare
            actor text := current_setting('app.actor', true);
            since timestamptz := now() - interval '1 day';
            voucher link_voucher;
          begin
            select link.id into client_id from person_link link
              where link.office = 'CASE_MANAGEMENT' and link.pseudonym = client and link.ended_at is null
                and link.authority_id = current_setting('app.authority', true);
            if client_id is null then return; end if;
            -- One try after the other, so that none escapes the count.
            perform pg_advisory_xact_lock(hashtextextended('voucher_try ' || actor, 0));
            if (select count(*) >= 40 or count(*) filter (where tried.client_id = redeem_link_voucher.client_id) >= 5
                from voucher_try tried where tried.tried_by = actor and tried.tried_at > since) then
              return next;
              return;
            end if;
            insert into voucher_try (id, client_id, tried_by, tried_at)
              values (gen_random_uuid(), client_id, actor, clock_timestamp());
            select * into voucher from link_voucher where code_hash = hash and redeemed_at is null
              and valid_to >= (now() at time zone 'Europe/Berlin')::date and link_id <> client_id for update;
            worked := voucher.id is not null and join_persons(client_id, voucher.link_id, 'VOUCHER');
            if worked then
              update link_voucher set redeemed_at = clock_timestamp(), redeemed_by = actor where id = voucher.id;
              perform grade_proposals(client_id);
            end if;
            return next;
          end
        $$;
      ${grantFunctionSql("redeem_link_voucher")}
    `);
  }
}
