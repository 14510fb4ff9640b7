// Before the first decorator of type-graphql, which no other import may have brought.
import "reflect-metadata";
import { Field, InputType } from "type-graphql";
import { firstDayOf, lastDayOf } from "../calendar/quarter-days.js";
import { BadInputError } from "../errors/errors.js";
import { Quarter } from "../schema/scalars.js";

@InputType({
  description: "Whole quarters that have ended, the first and the last included (Berichtszeitraum).",
})
export class PeriodInput {
  @Field(() => Quarter)
  readonly fromQuarter!: string;

  @Field(() => Quarter)
  readonly toQuarter!: string;
}

/** The days of a period, the first and the last included. */
export interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The period's days, if its last quarter has ended on the day of asking: of a running one, two days' figures would differ by one person. */
export function requirePeriod({ fromQuarter, toQuarter }: PeriodInput, today: string): Period {
  if (fromQuarter > toQuarter)
    throw new BadInputError(`The period from ${fromQuarter} to ${toQuarter} ends before it begins.`);
  const lastDay = lastDayOf(toQuarter);
  if (lastDay >= today)
    throw new BadInputError(`The quarter ${toQuarter} has not ended: figures are given over ended quarters only.`);

  return { firstDay: firstDayOf(fromQuarter), lastDay };
}
