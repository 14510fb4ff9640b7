import { LocalDate } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Council } from "../data-classes.js";
import { slipDays } from "../partial-date/partial-date.js";
import { findDueOn } from "./due-on.js";
import { lastDayOf, lastEventOf, type ReportEvent } from "./report-times.js";

interface Seen {
  readonly duty: ReportingDuty;
  /** When the body was reported to, and by which paper. */
  readonly events: readonly ReportEvent[];
  readonly on: string;
}

@ObjectType({
  description:
    "How a duty to inform a body stands on a day (Informationspflicht, Berichtspflicht gegenüber einem Gremium). A sitting that a paper only plans is no report.",
})
export class InformationDuty {
  @Field(() => ReportingDuty, { description: "The duty, with the document that it rests on." })
  @Council
  readonly duty: ReportingDuty;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The last day on which the next report is in time (fällig bis), as late as the dates allow; null where no document gives an interval or a day.",
  })
  @Council
  readonly dueOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The last report, or where none is recorded the last sitting that took place with a paper before it; null where there is none or its day is not known.",
  })
  @Council
  readonly lastAt: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days since it was due, at least (überfällig seit); 0 where it is in time or may be, null where nothing says when it is due.",
  })
  @Council
  readonly overdueDays: number | null;

  /** The paper of the last report. */
  readonly paperId: string | null;

  constructor({ duty, events, on }: Seen) {
    const times = events.map(({ at }) => at);
    this.duty = duty;
    this.dueOn = findDueOn(duty, times, on);
    this.lastAt = lastDayOf(times, on);
    this.overdueDays = this.dueOn === null ? null : Math.max(0, slipDays(this.dueOn, on));
    this.paperId = lastEventOf(events, on)?.paperId ?? null;
  }

  @Field(() => String, { description: "What the report is and who gives it." })
  @Council
  get instrument(): string {
    return this.duty.instrument;
  }

  @Field(() => Suppression, { description: "Why it is not known whether the report is overdue." })
  @Council
  get suppression(): Suppression {
    return this.dueOn === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
