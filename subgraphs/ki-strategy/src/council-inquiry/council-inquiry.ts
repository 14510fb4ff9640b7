import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import type { Inquiry } from "./inquiry.js";

@ObjectType({
  description:
    "The nine questions of a council's Große Anfrage on Kommunales Integrationsmanagement (S3), answered for one municipality and some years from what is recorded. Where no source holds an answer, it names the missing fact.",
})
export class CouncilInquiry implements Inquiry {
  @Field(() => Territory)
  @Public
  readonly municipality: Territory;

  @Field(() => Territory, {
    description:
      "Who runs the programme there (Kommunales Integrationszentrum): the municipality itself or its district.",
  })
  @Public
  readonly steering: Territory;

  @Field(() => [Int], { description: "In ascending order." })
  @Public
  readonly years: readonly number[];

  constructor({ municipality, steering, years }: Inquiry) {
    this.municipality = municipality;
    this.steering = steering;
    this.years = years;
  }
}
