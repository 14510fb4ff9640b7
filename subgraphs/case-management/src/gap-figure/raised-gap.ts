import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({
  description:
    "In how many cases a service gap was noticed in a period (aus Fällen gemeldet): case management counts it when it is asked.",
})
export class RaisedGap extends DatedAnswer {
  @Field(() => CasesAndPersons)
  @Aggregate
  readonly met: CasesAndPersons;

  constructor(dataDay: DataDay, met: CasesAndPersons) {
    super(dataDay);
    this.met = met;
  }
}
