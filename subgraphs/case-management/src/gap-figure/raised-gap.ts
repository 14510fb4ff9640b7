import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({
  description:
    "In how many cases a service gap was noticed in a year up to the end of a quarter (aus Fällen gemeldet).",
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
