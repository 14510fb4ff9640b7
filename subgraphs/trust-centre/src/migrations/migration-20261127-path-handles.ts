import { Migration } from "@mikro-orm/migrations";

/** A path and a mandate keep of which handles they are; of those from before, the live ones of today. What an office forgets, they forget. */
export class Migration20261127PathHandles extends Migration {
  override up(): void {
    this.addSql(`
      alter table "released_path" add column "link_ids" uuid[] null;
      update "released_path" path set link_ids = array(
        select link.id from person_link client join person_link link using (person_id)
        where client.id = path.client_id and client.ended_at is null and link.ended_at is null);
      alter table "released_path" alter column "link_ids" set not null;
      alter table "sealed_mandate" add column "link_ids" uuid[] null;
      update "sealed_mandate" mandate set link_ids = array(
        select link.id from person_link client join person_link link using (person_id)
        where client.id = mandate.client_id and client.ended_at is null and link.ended_at is null and link.office = mandate.office);
      alter table "sealed_mandate" alter column "link_ids" set not null;

      create or replace function delete_link(gone person_link) returns void language plpgsql set search_path from current as $$
          begin
            perform forget_linkage(gone.id);
            delete from link_proposal where gone.id in (first_link, second_link);
            delete from link_voucher where link_id = gone.id;
            delete from person_join where gone.id in (first_link, second_link);
            delete from blocked_pair where (first_office, first_pseudonym) = (gone.office, gone.pseudonym)
              or (second_office, second_pseudonym) = (gone.office, gone.pseudonym);
            update released_path set link_ids = array_remove(link_ids, gone.id) where link_ids @> array[gone.id];
            update sealed_mandate set link_ids = array_remove(link_ids, gone.id) where link_ids @> array[gone.id];
            delete from person_link where id = gone.id;
          end
        $$;
    `);
  }
}
