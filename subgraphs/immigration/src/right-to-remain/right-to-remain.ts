import { Count } from "@kim-hub/kit/count";
import { DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Durations } from "@kim-hub/kit/durations";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { StatusCode } from "../status-code/status-code.js";

@ObjectType({ description: "Applications as cases and as the persons who made them." })
export class ApplicationCount {
  @Field(() => Count, { description: "Applications." })
  @Aggregate
  readonly cases: Count;

  @Field(() => Count, { description: "Persons, each once." })
  @Aggregate
  readonly persons: Count;

  constructor({ cases, persons }: Readonly<ApplicationCount>) {
    this.cases = cases;
    this.persons = persons;
  }
}

/** What is counted of the applications for one status. */
export const COUNTED = [
  "pendingStart",
  "applications",
  "granted",
  "refused",
  "withdrawn",
  "transferred",
  "pendingEnd",
] as const;

type Counted = Readonly<Record<(typeof COUNTED)[number], ApplicationCount>>;

@ObjectType({ description: "The applications for one right to remain in a period (Bleiberecht)." })
export class RightToRemainRow implements Counted {
  @Field(() => StatusCode)
  @Aggregate
  readonly basis: StatusCode;

  @Field(() => ApplicationCount, { description: "Pending before the period's first day." })
  @Aggregate
  readonly pendingStart: ApplicationCount;

  @Field(() => ApplicationCount, { description: "Received in the period." })
  @Aggregate
  readonly applications: ApplicationCount;

  @Field(() => ApplicationCount, {
    description:
      "Granted in the period; NOT_APPLICABLE where the law allowed no grant in it, as of § 104c from 2026 on.",
  })
  @Aggregate
  readonly granted: ApplicationCount;

  @Field(() => ApplicationCount, { description: "Refused in the period." })
  @Aggregate
  readonly refused: ApplicationCount;

  @Field(() => ApplicationCount, { description: "Withdrawn in the period." })
  @Aggregate
  readonly withdrawn: ApplicationCount;

  @Field(() => ApplicationCount, { description: "Handed over to another office in the period." })
  @Aggregate
  readonly transferred: ApplicationCount;

  @Field(() => ApplicationCount, {
    description: "Pending after the period's last day: pendingStart and applications without what ended in the period.",
  })
  @Aggregate
  readonly pendingEnd: ApplicationCount;

  @Field(() => Durations, { description: "From receipt to grant, of those granted in the period." })
  @Aggregate
  readonly durations: Durations;

  @Field(() => LocalDate, {
    nullable: true,
    description: "As of which day the law of this basis was read; null where nobody has read one of its texts.",
  })
  @Aggregate
  readonly lawAsOf: string | null;

  constructor(values: Readonly<RightToRemainRow>) {
    this.basis = values.basis;
    this.pendingStart = values.pendingStart;
    this.applications = values.applications;
    this.granted = values.granted;
    this.refused = values.refused;
    this.withdrawn = values.withdrawn;
    this.transferred = values.transferred;
    this.pendingEnd = values.pendingEnd;
    this.durations = values.durations;
    this.lawAsOf = values.lawAsOf;
  }
}

@ObjectType({ description: "How the rights to remain are used (Nutzung der Bleiberechtsregelungen)." })
export class RightToRemain extends DatedAnswer {
  @Field(() => [RightToRemainRow], { description: "One row for each basis asked for, also without applications." })
  @assumedSize(6)
  @Aggregate
  readonly rows: readonly RightToRemainRow[];

  @Field(() => LocalDate, {
    nullable: true,
    description: "As of which day the law of all rows was read; null where nobody has read one of its texts.",
  })
  @Aggregate
  readonly lawAsOf: string | null;

  constructor({ asOf, today, rows, lawAsOf }: Omit<Readonly<RightToRemain>, "status"> & { readonly today: string }) {
    super(asOf, today);
    this.rows = rows;
    this.lawAsOf = lawAsOf;
  }
}
