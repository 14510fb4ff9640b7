import { answerTransferSql } from "@kim-hub/records/transfer-functions";
import { transferTriggersSql } from "@kim-hub/records/transfer-triggers";
import { Migration } from "@mikro-orm/migrations";

const TABLES = { files: "case_management_case", transfers: "case_transfer", file: "case_file_id", ended: "closed_on" };

/** A transferred case names the case that goes on, whose marks hold for it. */
export class Migration20261127Continued extends Migration {
  override up(): void {
    this.addSql(`
      alter table "case_management_case" add column "continued_as" uuid null;
      create index "case_management_case_continued_as_index" on "case_management_case" ("continued_as");

      -- Cases that went before, where one case alone can be the one that goes on.
      with continued as (
        select old.id, min(new.id::text)::uuid as continued_as, bool_or(new.is_disputed) as is_disputed,
          bool_or(new.is_restricted) as is_restricted
        from case_management_case old
        join case_transfer t on t.case_file_id = old.id and t.state = 'ACCEPTED'
        join case_management_case new on new.authority_id = t.to_authority and new.opened_on = t.decided_on
          and new.counted_as = coalesce(old.counted_as, old.pseudonym)
        where old.transferred_on is not null group by old.id having count(*) = 1)
      update case_management_case old set continued_as = c.continued_as,
        is_disputed = old.is_disputed or c.is_disputed, is_restricted = old.is_restricted or c.is_restricted
        from continued c where c.id = old.id;
      ${transferTriggersSql(TABLES)}

      -- Offers of cases that have ended, and all but the latest of a case.
      update case_transfer t set state = 'REVOKED', decided_on = current_date, version = t.version + 1
        from case_management_case c where c.id = t.case_file_id and t.state = 'REQUESTED'
          and (c.closed_on is not null or exists (select 1 from case_transfer later where later.case_file_id = t.case_file_id
            and later.state = 'REQUESTED' and (later.requested_on, later.id) > (t.requested_on, t.id)));
      create unique index "case_transfer_open_unique" on "case_transfer" ("case_file_id") where state = 'REQUESTED';

      drop function answer_transfer(uuid, text, date);
      ${answerTransferSql({
        ...TABLES,
        pass: `update case_management_case set version = version + 1, transferred_on = answered_on,
          continued_as = taken_as,
          state = case when closed_on is null then 'CLOSED_REFERRED' else state end,
          closed_on = coalesce(closed_on, greatest(opened_on, answered_on))
          where id = moved;`,
      })}
    `);
  }
}
