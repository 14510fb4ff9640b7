import { grantFunctionSql } from "@kim-hub/kit/grant-function";
import type { TransferTables } from "./transfer-tables.js";

interface Passing extends TransferTables {
  /** Ends the file `moved` at its old office on the day `answered_on`, because `own` goes on with it as `taken_as`: PL/pgSQL. */
  readonly pass: string;
}

/** The SQL of a migration that makes the function by which both sides answer an offer; with an acceptance the file ends at its old office. */
export function answerTransferSql({ files, transfers, file, pass }: Passing): string {
  return `
    -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else.
    create function answer_transfer(transfer uuid, answer text, answered_on date, taken_as uuid) returns void
      language plpgsql security definer set search_path from current as $$
        declare
          own text := current_setting('app.authority', true);
          moved uuid;
        begin
          update ${transfers} set state = answer, decided_on = answered_on, version = version + 1
            where id = transfer and state = 'REQUESTED' and (
              (to_authority = own and answer in ('ACCEPTED', 'REJECTED'))
              or (from_authority = own and answer = 'REVOKED'))
            returning ${file} into moved;
          if not found then
            raise exception 'The transfer waits for no such answer of this authority.';
          end if;
          if answer = 'ACCEPTED' then
            if not exists (select 1 from ${files} where id = taken_as and authority_id = own) then
              raise exception 'The file is not one of this authority.';
            end if;
            ${pass}
          end if;
        end
      $$;
    ${grantFunctionSql("answer_transfer", files)}`;
}

/** The SQL of a migration by which an office reads a file in the moment of taking it over. */
export function readOfferedSql({ files, transfers, file }: TransferTables): string {
  return `
    -- It runs as the owner of the tables: what it reads is in it, and nothing else.
    create function is_offered_to_own_authority(offered uuid) returns boolean language plpgsql stable
      security definer set search_path from current as $$
        begin
          return exists (select 1 from ${transfers} where ${file} = offered and state = 'REQUESTED'
            and to_authority = current_setting('app.authority', true));
        end
      $$;
    ${grantFunctionSql("is_offered_to_own_authority", files)}
    create policy "for_transfer" on "${files}" for select
      using (current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id));`;
}
