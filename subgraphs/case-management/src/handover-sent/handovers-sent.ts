import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { frozenCount } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { ReferralOffice } from "../referral/referral-office.js";
import { sentMeasure } from "./sent-cube.js";

@ObjectType({ description: "What was sent to offices of one kind, as the sender knows it (abgegebene Übergaben)." })
export class HandoverSent {
  @Field(() => Office)
  @Aggregate
  readonly to!: Office;

  @Field(() => CasesAndPersons, { description: "The cases whose client got a note in the period, with their clients." })
  @Aggregate
  readonly sent!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Of these, what the office had accepted by the end of the period." })
  @Aggregate
  readonly accepted!: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description: "Of these, what it had not: refused, taken back, expired or still waiting.",
  })
  @Aggregate
  readonly notAccepted!: CasesAndPersons;
}

@ObjectType({
  description:
    "How many clients case management sent to other offices with a note, and how many of those did not arrive as far as it knows (S5): the receiver cannot count those who never came.",
})
export class HandoversSent extends DatedAnswer {
  @Field(() => [HandoverSent], { description: "Always one for each kind of office." })
  @assumedSize(2)
  @Aggregate
  readonly rows: readonly HandoverSent[];

  constructor(dataDay: DataDay, answer: FrozenFigure | null) {
    super(dataDay);
    this.rows = Object.values(ReferralOffice).map((to) => ({
      to,
      sent: frozenCount(answer, sentMeasure(to, "sent")),
      accepted: frozenCount(answer, sentMeasure(to, "accepted")),
      notAccepted: frozenCount(answer, sentMeasure(to, "notAccepted")),
    }));
  }
}
