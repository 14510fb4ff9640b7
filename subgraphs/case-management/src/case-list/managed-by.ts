import { raw } from "@mikro-orm/core";

/** Only cases of this case manager, or of those whom they stand in for today: row-level security says the same, but no index can follow it. */
export function managedBy(actor: string): object {
  const managers = `select ?::text union all select d.case_manager from deputyship d where d.deputy = ?
    and d.valid_from <= (now() at time zone 'Europe/Berlin')::date and d.valid_to >= (now() at time zone 'Europe/Berlin')::date`;

  return { [raw((alias) => `${alias}.case_manager = any (array(${managers}))`, [actor, actor])]: true };
}

/** Only cases that are in this stage. */
export function inStage(stage: string): object {
  const open = (alias: string) => `exists (select 1 from case_stage where case_stage.case_file_id = ${alias}.id
    and case_stage.stage = ? and case_stage.ended_on is null)`;

  return { [raw(open, [stage])]: true };
}

/** Only cases in which a goal or a referral is due before this day. */
export function dueBefore(day: string): object {
  const due = (alias: string) => `(exists (select 1 from goal_agreement where goal_agreement.case_file_id = ${alias}.id
      and goal_agreement.result is null and goal_agreement.due_on < ?)
    or exists (select 1 from referral where referral.case_file_id = ${alias}.id
      and referral.recorded_state = 'REQUESTED' and referral.due_on < ?))`;

  return { [raw(due, [day, day])]: true };
}
