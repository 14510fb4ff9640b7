import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";
import { HASH_BYTES, TILE_WIDTH } from "../transparency-log/tiles.js";

const PAD_BYTES = 64;

/** An audit learns of an office's log whether its rows and its padding are those of the tree, of which the tiles hold the hashes. */
class LogLeavesMigration extends Migration {
  override up(): void {
    this.addSql(`
      -- The leaves of a batch of padding: each is a row of nothing but a salt, the HMAC of its place under the batch's seed.
      create function hash_log_padding(seed bytea, first bigint, last bigint, out place bigint, out hash bytea)
        returns setof record language plpgsql immutable set search_path from current as $$
        declare inner_pad bytea := decode(repeat('36', ${PAD_BYTES}), 'hex'); outer_pad bytea := decode(repeat('5c', ${PAD_BYTES}), 'hex');
        begin
          for byte in 0..length(seed) - 1 loop
            inner_pad := set_byte(inner_pad, byte, get_byte(inner_pad, byte) # get_byte(seed, byte));
            outer_pad := set_byte(outer_pad, byte, get_byte(outer_pad, byte) # get_byte(seed, byte));
          end loop;
          return query select each, sha256('\\x00'::bytea || convert_to('{"salt":"' ||
              encode(sha256(outer_pad || sha256(inner_pad || convert_to(each::text, 'UTF8'))), 'hex') || '"}', 'UTF8'))
            from generate_series(first, last) as each;
        end
      $$;
      revoke execute on function hash_log_padding from public;

      -- It runs as the owner of the log: it tells an audit under an assignment the first place from which rows are kept, of those asked for,
      -- and the first of them whose row or padding is not the tree's; and nothing of any row. What is due goes as a beginning of the log.
      create function check_log_leaves(first bigint, last bigint, out kept_from bigint, out broken bigint)
        language plpgsql stable security definer set search_path from current as $$
        begin
          if current_setting('app.role', true) <> 'DATA_PROTECTION_AUDITOR' or not exists (select from assigned()) then return; end if;
          kept_from := greatest(first, coalesce(
            least((select min(log_index) from disclosure_log where log_index is not null), (select min("start") from log_padding)), last + 1));
          select min(leaf) into broken
          from generate_series(kept_from, last) as leaf
            left join (
              select log_index as place, sha256('\\x00'::bytea || convert_to(log_entry(entry), 'UTF8')) as hash
              from disclosure_log entry where log_index between kept_from and last
              union all
              select padding.place, padding.hash
              from log_padding batch cross join lateral hash_log_padding(batch.seed, greatest(batch."start", kept_from), least(batch."size" - 1, last)) as padding
              where batch."start" <= last and batch."size" > kept_from
            ) as kept on kept.place = leaf
            left join log_tile tile on tile."level" = 0 and tile."index" = leaf / ${TILE_WIDTH}
          where kept.hash is distinct from substr(tile.hashes, (leaf % ${TILE_WIDTH})::int * ${HASH_BYTES} + 1, ${HASH_BYTES});
        end
      $$;
      revoke execute on function check_log_leaves from public;
      ${grantFunctionSql("check_log_leaves(bigint, bigint)", "disclosure_log")}
    `);
  }
}

/** After those of the assignments. */
export const LOG_LEAVES_MIGRATIONS: readonly MigrationObject[] = [
  { name: "log-leaves-2026-11-29", class: LogLeavesMigration },
];
