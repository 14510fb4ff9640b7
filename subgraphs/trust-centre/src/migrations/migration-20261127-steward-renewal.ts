import { Migration } from "@mikro-orm/migrations";

/** Codes are renewed by an office's data steward; what every other caller brings is passed over. */
export class Migration20261127StewardRenewal extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function renew_linkage_codes(link uuid, rules text, key text, own_key text, codes jsonb)
        returns boolean language plpgsql security definer set search_path from current as $$
          declare
            until date := (select max(valid_to) from linkage_code where link_id = link
              and valid_to >= (now() at time zone 'Europe/Berlin')::date
              and current_setting('app.role', true) = 'DATA_STEWARD');
          begin
            if until is null then return false; end if;
            perform take_linkage_codes(link, rules, key, own_key, until, codes);
            return true;
          end
        $$;
    `);
  }
}
