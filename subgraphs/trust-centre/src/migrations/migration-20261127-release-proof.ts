import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** An office's data steward lists the permissions that the own authority's releases rest on, and reads nothing else. */
export class Migration20261127ReleaseProof extends Migration {
  override up(): void {
    this.addSql(`
      -- Without its list of pending entries, which each look-up would read from the beginning.
      create index "sealed_mandate_link_ids_index" on "sealed_mandate" using gin ("link_ids") with (fastupdate = off);

      -- It runs as the owner of the tables: what it reads is in it, and nothing else. Of links that have ended too: the
      -- proof is kept. A link's id leads to its mandates, and these name the events that gave their permissions.
      create function list_proven_permissions(after text, most int)
        returns table (id text, link_id uuid, pseudonym text, permission_id uuid, kind text, categories text[], recipient text,
          text_version text, language text, valid_from date, valid_to date, guardians_needed smallint, events json,
          rests_on uuid[], mandate_ids uuid[])
        language sql stable security definer set search_path from current as $$
          -- The links of the page first, so that no other link's mandates are gathered; the cursor's own may have nothing more.
          with own as materialized (
            select link.id, link.office, link.pseudonym from person_link link
            where current_setting('app.role', true) = 'DATA_STEWARD'
              and link.authority_id = current_setting('app.authority', true)
              and link.id::text collate "C" >= split_part(after, '/', 1) collate "C"
              and exists (select from sealed_mandate mandate join permission_event given on given.id = any (mandate.rests_on)
                where mandate.link_ids @> array[link.id] and mandate.office = link.office)
            order by link.id limit most + 1),
          proof as (
            select own.id as link_id, own.pseudonym, given.permission_id, array_agg(distinct given.id) as rests_on,
              array_agg(distinct mandate.id) as mandate_ids
            from own join sealed_mandate mandate on mandate.link_ids @> array[own.id] and mandate.office = own.office
              join permission_event given on given.id = any (mandate.rests_on)
            group by own.id, own.pseudonym, given.permission_id)
          select proof.link_id || '/' || permission.id, proof.link_id, proof.pseudonym, permission.id, permission.kind,
            permission.categories, permission.recipient, permission.text_version, permission.language, permission.valid_from,
            permission.valid_to, permission.guardians_needed,
            (select json_agg(json_build_object('id', event.id, 'event', event.event, 'onDay', event.on_day, 'signer', event.signer))
              from permission_event event where event.permission_id = permission.id),
            proof.rests_on, proof.mandate_ids
          from proof join permission on permission.id = proof.permission_id
          where (proof.link_id || '/' || permission.id) collate "C" > after collate "C"
          order by proof.link_id, permission.id limit most
        $$;
      ${grantFunctionSql("list_proven_permissions")}
    `);
  }
}
