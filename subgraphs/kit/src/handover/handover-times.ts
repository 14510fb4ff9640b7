import { Directive, Field, ObjectType } from "type-graphql";
import { CasesAndPersons } from "../figures/cases-and-persons.js";
import { Count } from "../figures/count.js";
import { type DataDay, DatedAnswer } from "../figures/dated-answer.js";
import { QuarterDurations } from "../figures/quarter-durations.js";
import { assumedSize } from "../limits/list-size.js";
import { OFFICES, Office } from "../mandate/office.js";
import { PublicValue } from "../schema/public-value.js";

@Directive("@shareable")
@ObjectType({
  description: "How offices of one kind handed people over to offices of another (Übergaben einer Stelle).",
})
export class HandoverTime {
  @Field(() => Office, { description: "The kind of the office that sent them." })
  @PublicValue
  readonly from!: Office;

  @Field(() => Office, { description: "The kind of the office that took them on, which counts." })
  @PublicValue
  readonly to!: Office;

  @Field(() => CasesAndPersons, {
    description:
      "The handovers that the receiver took on in the period; NOT_COLLECTED where no handover exists that the receiver may know of.",
  })
  @PublicValue
  readonly accepted!: CasesAndPersons;

  @Field(() => QuarterDurations, { description: "From the quarter of sending to the quarter of taking on." })
  @PublicValue
  readonly durations!: QuarterDurations;

  @Field(() => Count, {
    description: "Taken on too late by the receiver's own rule; NOT_COLLECTED where the receiver has none.",
  })
  @PublicValue
  readonly overdue!: Count;
}

@Directive("@shareable")
@ObjectType({
  description:
    "How long handovers to one kind of office took, in whole quarters (Übergabezeiten, S5): the sender's quarter travels with the handover, and the receiver counts. Nobody is linked for it, and neither side learns the other's day.",
})
export class HandoverTimes extends DatedAnswer {
  @Field(() => [HandoverTime], { description: "Always one for each kind of office that may send." })
  @assumedSize(OFFICES.length)
  @PublicValue
  readonly handovers: readonly HandoverTime[];

  constructor(dataDay: DataDay, handovers: readonly HandoverTime[]) {
    super(dataDay);
    this.handovers = handovers;
  }
}
