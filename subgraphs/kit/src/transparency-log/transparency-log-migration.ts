import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "../database/grant-function.js";

/** The tables that follow the disclosure log; all of them are filled by functions alone. */
export const LOG_TABLES = ["log_tile", "log_checkpoint", "log_padding", "log_cosignature", "witnessed_log", "log_fork"];

const REVOKE = `
      for application in
        select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
        where oid = to_regclass(of_table) and grantee not in (0, relowner)
      loop
        execute format('revoke all on %I from %s', of_table, application.name);
      end loop;`;

/**
 * The disclosure log by months, each row with a salt and, once it is in the tree, its index; beside it the tree. The application
 * role reads hashes and signatures, never a row, and adds to them by functions that change nothing that is there.
 */
export class TransparencyLogMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "log_tile" (
        "level" int not null, "index" bigint not null, "hashes" bytea not null, primary key ("level", "index"));
      create table "log_checkpoint" ("size" bigint primary key, "at" timestamptz not null default now(), "note" text not null);
      create table "log_padding" (
        "start" bigint primary key, "size" bigint not null, "seed" bytea not null);
      create table "log_cosignature" (
        "size" bigint not null references "log_checkpoint" on delete no action, "witness" text not null, "line" text not null,
        primary key ("size", "witness"));
      create table "witnessed_log" ("origin" text primary key, "size" bigint not null, "note" text not null);
      create table "log_fork" (
        "id" uuid primary key default gen_random_uuid(), "at" timestamptz not null default now(), "origin" text not null,
        "known" text not null, "refused" text not null);
      create policy "see" on "log_tile" for select using (true);
      create policy "see" on "log_checkpoint" for select using (true);
      create policy "see" on "log_cosignature" for select using (true);
      create policy "append" on "log_cosignature" for insert with check (true);
      create policy "see" on "witnessed_log" for select using (true);
      create policy "append" on "witnessed_log" for insert with check (true);
      create policy "grow" on "witnessed_log" for update using (true) with check (true);
      create policy "append" on "log_fork" for insert with check (true);

      alter table "disclosure_log" rename to "disclosure_log_before";
      create table "disclosure_log" (like "disclosure_log_before" including defaults including constraints)
        partition by range ("at");
      alter table "disclosure_log"
        add column "salt" bytea not null default (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
        add column "log_index" bigint null;
      create table "disclosure_log_rest" partition of "disclosure_log" default;

      do $$
        declare application record; given text;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'disclosure_log_before'::regclass and grantee not in (0, relowner)
          loop
            foreach given in array array['${[...LOG_TABLES, "disclosure_log", "disclosure_log_rest"].join("','")}'] loop
              execute format('revoke all on %I from %s', given, application.name);
            end loop;
            execute format('grant insert on disclosure_log, log_fork to %s', application.name);
            execute format('grant select on log_tile, log_checkpoint to %s', application.name);
            execute format('grant select, insert on log_cosignature, witnessed_log to %s', application.name);
            execute format('grant update (size, note) on witnessed_log to %s', application.name);
          end loop;
          foreach given in array array['${[...LOG_TABLES, "disclosure_log", "disclosure_log_rest"].join("','")}'] loop
            execute format('alter table %I enable row level security', given);
          end loop;
        end
      $$;
      create policy "append" on "disclosure_log" for insert
        with check (at = now() and actor = current_setting('app.actor', true) and log_index is null);
      insert into "disclosure_log" select * from "disclosure_log_before";
      drop table "disclosure_log_before";
      -- By instants first: a row goes to the end of the index, whatever its random id.
      alter table "disclosure_log" add primary key ("at", "id");
      create index "disclosure_log_subject_index" on "disclosure_log" ("subject", "at");
      create index "disclosure_log_mandate_id_index" on "disclosure_log" ("mandate_id") where mandate_id is not null;
      create index "disclosure_log_waiting_index" on "disclosure_log" ("at", "id") where log_index is null;
      create index "disclosure_log_index_index" on "disclosure_log" ("log_index") where log_index is not null;

      create function "revoke_all" (of_table text) returns void language plpgsql set search_path from current as $$
        declare application record;
        begin ${REVOKE}
        end
      $$;

      create function "open_log_months" (months int) returns void language plpgsql
        security definer set search_path from current set timezone = 'UTC' as $$
        declare begins date; given text;
        begin
          for begins in select generate_series(date_trunc('month', now()), now() + make_interval(months => months), '1 month')
          loop
            given := 'disclosure_log_' || to_char(begins, 'YYYY_MM');
            continue when to_regclass(given) is not null
              or exists (select from disclosure_log_rest where at >= begins and at < begins + interval '1 month');
            execute format('create table %I partition of disclosure_log for values from (%L) to (%L)',
              given, begins::timestamptz, (begins + interval '1 month')::timestamptz);
            perform revoke_all(given);
            execute format('alter table %I enable row level security', given);
          end loop;
        end
      $$;

      create function "log_entry" (entry disclosure_log) returns text language sql stable set search_path from current as $$
        select '{' || string_agg(to_json(name)::text || ':' || text, ',' order by name collate "C") || '}'
        from (
          select key as name, value::text as text from json_each(to_json(entry)) where key not in ('at', 'salt', 'log_index')
          union all values ('at', (extract(epoch from entry.at) * 1000000)::bigint::text),
            ('salt', '"' || encode(entry.salt, 'hex') || '"')
        ) as member
        where text <> 'null'
      $$;

      create function "sequence_log" (most int) returns table ("place" bigint, "hash" bytea) language plpgsql
        security definer set search_path from current as $$
        declare size bigint;
        begin
          perform pg_advisory_xact_lock(hashtext('transparency log'));
          select coalesce(max(log_checkpoint.size), 0) into size from log_checkpoint;
          return query
            with waiting as (
              select id, at, size + row_number() over (order by at, id) - 1 as log_index
              from (select id, at from disclosure_log where disclosure_log.log_index is null order by at, id limit most) as next
            )
            update disclosure_log as entry set log_index = waiting.log_index from waiting
            -- Said once more, so that PostgreSQL looks for them in the small index of those that wait.
            where entry.log_index is null and entry.at = waiting.at and entry.id = waiting.id
            returning entry.log_index, sha256('\\x00'::bytea || convert_to(log_entry(entry), 'UTF8'));
        end
      $$;

      create function "publish_log" (new_size bigint, new_note text, padding_start bigint, padding_seed bytea, tiles jsonb)
        returns void language plpgsql security definer set search_path from current as $$
        declare tile record;
        begin
          perform pg_advisory_xact_lock(hashtext('transparency log'));
          if exists (select from log_checkpoint where size >= new_size) then
            raise exception 'The log has grown already.';
          end if;
          for tile in
            select (given->>0)::int as level, (given->>1)::bigint as place, decode(given->>2, 'base64') as hashes
            from jsonb_array_elements(tiles) as given
          loop
            insert into log_tile as known values (tile.level, tile.place, tile.hashes)
              on conflict ("level", "index") do update set hashes = excluded.hashes
              where left(encode(excluded.hashes, 'hex'), 2 * length(known.hashes)) = encode(known.hashes, 'hex');
            if not found then raise exception 'A hash of the tree cannot be changed.'; end if;
          end loop;
          insert into log_padding values (padding_start, new_size, padding_seed);
          insert into log_checkpoint (size, note) values (new_size, new_note);
        end
      $$;

      create function "drop_empty_log_months" () returns void language plpgsql set search_path from current as $$
        declare given text; is_empty boolean;
        begin
          for given in
            select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
            where inhparent = 'disclosure_log'::regclass and relname < 'disclosure_log_' || to_char(now() at time zone 'UTC', 'YYYY_MM')
          loop
            execute format('select not exists (select from %I)', given) into is_empty;
            if is_empty then execute format('drop table %I', given); end if;
          end loop;
        end
      $$;

      select open_log_months(2);
      ${grantFunctionSql("open_log_months(int)", "disclosure_log")}
      ${grantFunctionSql("sequence_log(int)", "disclosure_log")}
      ${grantFunctionSql("publish_log(bigint, text, bigint, bytea, jsonb)", "disclosure_log")}
    `);
  }
}
