import { firstDayOf, lastDayOf } from "@kim-hub/kit/quarter-days";
import { firstDay, lastDay } from "@kim-hub/records/partial-date";
import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Milestone } from "../milestone/milestone.js";
import { slipDays } from "../partial-date/partial-date.js";

@ObjectType({
  description:
    "A milestone behind its plan in a quarter (Verzug): not known to be reached by its last day, or reached in it and late.",
})
export class MilestoneSlip {
  @Field(() => Milestone)
  @Public
  readonly milestone: Milestone;

  @Field(() => Int, {
    description:
      "Days behind the plan, at least: up to the day it was reached, or where no day of that is recorded up to the quarter's last day.",
  })
  @Public
  readonly daysBehind: number;

  @Field(() => Boolean, {
    description: "Whether it was reached by the quarter's last day, as far as a document says so.",
  })
  @Public
  readonly isReached: boolean;

  constructor({ milestone, daysBehind, isReached }: MilestoneSlip) {
    this.milestone = milestone;
    this.daysBehind = daysBehind;
    this.isReached = isReached;
  }
}

/** The longest behind first. */
export function listSlips(milestones: readonly Milestone[], quarter: string): readonly MilestoneSlip[] {
  const end = lastDayOf(quarter);
  const slips = milestones.flatMap((milestone) => {
    const { planned, actual } = milestone;
    if (planned === null || isPast(milestone, quarter)) return [];
    const reached = actual !== null && firstDay(actual) <= end ? actual : null;
    const daysBehind = slipDays(planned, reached ?? end);

    return daysBehind > 0 ? [new MilestoneSlip({ milestone, daysBehind, isReached: reached !== null })] : [];
  });

  return slips.toSorted(
    (left, right) => right.daysBehind - left.daysBehind || left.milestone.id.localeCompare(right.milestone.id),
  );
}

/** Reached before the quarter began: an earlier report has told it. */
function isPast({ actual }: Milestone, quarter: string): boolean {
  return actual !== null && lastDay(actual) < firstDayOf(quarter);
}
