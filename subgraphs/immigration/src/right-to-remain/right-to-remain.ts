import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Durations } from "@kim-hub/kit/durations";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { StatusCode } from "../status-code/status-code.js";
import type { ApplicationMeasure } from "./list-applications.js";

type Counted = Readonly<Record<ApplicationMeasure, CasesAndPersons>>;

@ObjectType({ description: "The applications for one right to remain in a period (Bleiberecht)." })
export class RightToRemainRow implements Counted {
  @Field(() => StatusCode)
  @Aggregate
  readonly basis: StatusCode;

  @Field(() => CasesAndPersons, {
    description:
      "Pending before the period's first day: what was pendingEnd with the year before, and NOT_COLLECTED where that was never said.",
  })
  @Aggregate
  readonly pendingStart: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Received in the period." })
  @Aggregate
  readonly applications: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description: "Pending ones taken over from other offices with their files in the period (Übernahmen).",
  })
  @Aggregate
  readonly transferredIn: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description:
      "Granted in the period; NOT_APPLICABLE where the law allowed no grant in it, as of § 104c from 2026 on.",
  })
  @Aggregate
  readonly granted: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Refused in the period." })
  @Aggregate
  readonly refused: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Withdrawn in the period." })
  @Aggregate
  readonly withdrawn: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Passed on to other offices with their files in the period (Abgaben)." })
  @Aggregate
  readonly transferredOut: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description:
      "Pending after the period's last day: pendingStart, applications and transferredIn without what ended in the period.",
  })
  @Aggregate
  readonly pendingEnd: CasesAndPersons;

  @Field(() => Durations, { description: "From receipt to grant, of those granted in the period." })
  @Aggregate
  readonly durations: Durations;

  @Field(() => LocalDate, {
    nullable: true,
    description: "As of which day the law of this basis was read; null where nobody has read one of its texts.",
  })
  @Aggregate
  readonly lawAsOf: string | null;

  @Field(() => [String], {
    description:
      "The texts of the law that nobody has read, by paragraph and first day: why `lawAsOf` is null. Empty where it is a day.",
  })
  @assumedSize(6)
  @Aggregate
  readonly unreadLaw: readonly string[];

  constructor(values: Readonly<RightToRemainRow>) {
    this.basis = values.basis;
    this.pendingStart = values.pendingStart;
    this.applications = values.applications;
    this.transferredIn = values.transferredIn;
    this.granted = values.granted;
    this.refused = values.refused;
    this.withdrawn = values.withdrawn;
    this.transferredOut = values.transferredOut;
    this.pendingEnd = values.pendingEnd;
    this.durations = values.durations;
    this.lawAsOf = values.lawAsOf;
    this.unreadLaw = values.unreadLaw;
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

  @Field(() => [String], {
    description:
      "The texts of the law that nobody has read, by paragraph and first day: why `lawAsOf` is null. Empty where it is a day.",
  })
  @assumedSize(6)
  @Aggregate
  readonly unreadLaw: readonly string[];

  constructor(dataDay: DataDay, { rows, lawAsOf, unreadLaw }: Omit<Readonly<RightToRemain>, keyof DatedAnswer>) {
    super(dataDay);
    this.rows = rows;
    this.lawAsOf = lawAsOf;
    this.unreadLaw = unreadLaw;
  }
}
