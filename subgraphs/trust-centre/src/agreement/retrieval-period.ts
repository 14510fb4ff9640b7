import { localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import { LocalDate } from "@kim-hub/kit/scalars";
import { ArgsType, Field } from "type-graphql";

/** The days whose retrievals are counted. */
@ArgsType()
export class RetrievalPeriod {
  @Field(() => LocalDate, { description: "The first day." })
  readonly from!: string;

  @Field(() => LocalDate, { description: "The last day, today at the latest." })
  readonly to!: string;
}

/** The period, if its days have begun. */
export function requireRetrievalPeriod({ from, to }: RetrievalPeriod): RetrievalPeriod {
  if (from > to) throw new BadInputError("from is no later than to.");
  if (to > localDate()) throw new BadInputError("to is no later than today: nothing was retrieved after it.");

  return { from, to };
}
